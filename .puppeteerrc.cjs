// The set-up script finds or installs a browser itself (scripts/setup.mjs): puppeteer's own download
// would make `npm ci` fail on a closed network.
module.exports = { skipDownload: true };
