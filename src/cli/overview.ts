// The same program, built without its commands: help for the whole knows them by name alone.
export { main, processIo } from './main.js'
