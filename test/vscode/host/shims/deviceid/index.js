'use strict';
// Stand-in for the native @vscode/deviceid: the server only needs an id that is not empty.
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
