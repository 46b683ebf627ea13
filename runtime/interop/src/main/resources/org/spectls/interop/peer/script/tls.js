'use strict';
// A TLS client or server that does what a file of key=value lines says, and tells what came of it.

const fs = require('fs');
const tls = require('tls');

const NO_EXTENDED_MASTER_SECRET = 1 << 0;
const NO_ENCRYPT_THEN_MAC = 1 << 19;
const NO_TICKET = 1 << 14;
const VERSIONS = { '3.0': 'SSLv3', '1.0': 'TLSv1', 1.1: 'TLSv1.1', 1.2: 'TLSv1.2' };

const lines = fs.readFileSync(process.argv[2], 'ascii').trim().split('\n');
const settings = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
const connections = Number(settings.connections);
const mark = settings.mark;

function main() {
  if (settings.role === 'server') {
    serve();
  } else {
    connect(connections, undefined);
  }
}

function connect(remaining, oldSession) {
  let session = oldSession;
  let received = '';
  let handshakes = 0;
  let status = false;
  const options = {
    ...common(),
    host: '127.0.0.1',
    port: Number(settings.port),
    servername: settings.host,
    session,
    requestOCSP: settings.certificate_status === 'true',
  };
  if (settings.psk) {
    options.pskCallback = () => ({ psk: Buffer.from(settings.psk, 'hex'), identity: settings.psk_identity });
    options.checkServerIdentity = () => undefined;
  }
  const socket = tls.connect(options, () => {
    handshakes += 1;
    if (settings.renegotiation === 'by_client') {
      socket.renegotiate({}, (failure) => {
        if (failure) {
          fail(failure);
        }
        handshakes += 1;
        ask(socket);
      });
    } else {
      ask(socket);
    }
  });
  socket.on('session', (ticket) => { session = ticket; });
  socket.on('OCSPResponse', (response) => { status = response !== null && response.length > 0; });
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
    if (isAnswer(received) && !socket.writableEnded) {
      tell(socket);
      const key = socket.getEphemeralKeyInfo();
      if (key && key.name) {
        console.log('fact GROUP', key.name);
      }
      console.log('fact RENEGOTIATED', handshakes > 1 ? 'yes' : 'no');
      console.log('fact CERTIFICATE_STATUS', status ? 'yes' : 'no');
      console.log('fact ECHO', 'yes');
      socket.end();
    }
  });
  socket.on('error', fail);
  socket.on('close', () => {
    if (!isAnswer(received)) {
      fail(new Error('closed without an answer'));
    } else if (remaining > 1) {
      connect(remaining - 1, session || socket.getSession());
    } else {
      console.log('done');
    }
  });
}

function ask(socket) {
  socket.write(fs.readFileSync(settings.request));
}

function serve() {
  const sessions = new Map();
  const asked = settings.client_certificate;
  let closed = 0;
  const options = {
    ...common(),
    requestCert: asked !== 'none',
    rejectUnauthorized: asked === 'required',
    dhparam: fs.readFileSync(settings.dh_parameters),
  };
  if (settings.psk) {
    options.pskCallback = (socket, identity) =>
      (identity === settings.psk_identity ? Buffer.from(settings.psk, 'hex') : null);
  }
  const server = tls.createServer(options, (socket) => {
    let request = '';
    socket.on('data', (chunk) => {
      request += chunk.toString('latin1');
      if (request.endsWith('\r\n\r\n')) {
        if (settings.renegotiation === 'by_server') {
          socket.renegotiate({}, (failure) => (failure ? fail(failure) : answer(socket, request)));
        } else {
          answer(socket, request);
        }
      }
    });
    socket.on('error', fail);
    socket.on('close', () => {
      closed += 1;
      if (closed === connections) {
        console.log('done');
        server.close();
      }
    });
  });
  if (settings.certificate_status_file) {
    server.on('OCSPRequest', (certificate, issuer, respond) =>
      respond(null, fs.readFileSync(settings.certificate_status_file)));
  }
  if (settings.resumption === 'session_id') {
    server.on('newSession', (id, data, stored) => {
      sessions.set(hex(id), data);
      stored();
    });
    server.on('resumeSession', (id, found) => found(null, sessions.get(hex(id)) || null));
  }
  server.on('tlsClientError', fail);
  server.listen(0, '127.0.0.1', () => console.log('listening', server.address().port));
}

function answer(socket, request) {
  tell(socket);
  console.log('fact SERVER_NAME', socket.servername || 'none');
  socket.end(`HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n${request}`);
}

function common() {
  const options = {
    minVersion: VERSIONS[settings.oldest],
    maxVersion: VERSIONS[settings.newest],
    ciphers: settings.openssl_ciphers,
    ecdhCurve: settings.openssl_groups || 'auto',
    ca: fs.readFileSync(settings.ca),
    secureOptions: (settings.extended_master_secret === 'false' ? NO_EXTENDED_MASTER_SECRET : 0)
      | (settings.encrypt_then_mac === 'false' ? NO_ENCRYPT_THEN_MAC : 0)
      | (settings.resumption === 'ticket' ? 0 : NO_TICKET),
  };
  if (settings.certificate) {
    options.cert = fs.readFileSync(settings.certificate);
    options.key = fs.readFileSync(settings.key);
  }
  if (settings.signature_schemes) {
    options.sigalgs = settings.signature_schemes;
  }
  if (settings.alpn) {
    options.ALPNProtocols = settings.alpn.split(',');
  }
  return options;
}

function tell(socket) {
  console.log('fact VERSION', socket.getProtocol());
  console.log('fact SUITE', socket.getCipher().standardName);
  console.log('fact APPLICATION_PROTOCOL', socket.alpnProtocol || 'none');
  if (settings.exporter_label) {
    const context = settings.exporter_context ? Buffer.from(settings.exporter_context, 'ascii') : undefined;
    const material = socket.exportKeyingMaterial(Number(settings.exporter_length), settings.exporter_label, context);
    console.log('fact EXPORTED', hex(material));
  }
  if (settings.channel_binding) {
    // The first Finished: the client's, and the server's where a session is resumed.
    const own = (settings.role === 'client') !== socket.isSessionReused();
    console.log('fact TLS_UNIQUE', hex(own ? socket.getFinished() : socket.getPeerFinished()));
  }
  console.log('fact RESUMED', socket.isSessionReused() ? 'yes' : 'no');
  const certificate = socket.getPeerCertificate();
  console.log('fact PEER_CERTIFICATE', (certificate && certificate.subject && certificate.subject.CN) || 'none');
}

function isAnswer(text) {
  return text.includes(mark) || text.includes([...mark].reverse().join(''));
}

function hex(octets) {
  return octets ? octets.toString('hex') : '';
}

function fail(failure) {
  const reason = failure.reason || failure.message;
  if (settings.alert && failure.code) {
    console.log('fact ALERT', reason.replace(/^.*alert /, '').replaceAll(' ', '_'));
    console.log('done');
    process.exit(0);
  }
  console.log(`error ${failure.message}`);
  process.exit(1);
}

main();
