"""A TLS client or server that does what a file of key=value lines says, and tells what came of it."""

import socket
import ssl
import sys

NO_EXTENDED_MASTER_SECRET = 1 << 0
NO_ENCRYPT_THEN_MAC = 1 << 19
VERSIONS = {"3.0": ssl.TLSVersion.SSLv3, "1.0": ssl.TLSVersion.TLSv1, "1.1": ssl.TLSVersion.TLSv1_1, "1.2": ssl.TLSVersion.TLSv1_2}


def main():
    with open(sys.argv[1], encoding="ascii") as lines:
        settings = dict(line.rstrip("\n").split("=", 1) for line in lines)
    try:
        if settings["role"] == "server":
            serve(settings)
        else:
            connect(settings)
    except ssl.SSLError as refusal:
        if "alert" not in settings:
            raise
        print("fact ALERT", (refusal.reason or str(refusal)).lower())
    print("done")


def connect(settings):
    context = make_context(ssl.PROTOCOL_TLS_CLIENT, settings)
    if "anon" in settings.get("suites", ""):
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    session = None
    for _ in range(int(settings["connections"])):
        with socket.create_connection(("127.0.0.1", int(settings["port"]))) as plain:
            with context.wrap_socket(plain, server_hostname=settings["host"], session=session) as connection:
                with open(settings["request"], "rb") as request:
                    connection.sendall(request.read())
                received = receive(connection, lambda text: is_answer(text, settings["mark"]))
                session = connection.session
                tell(connection, settings)
                print("fact ECHO", "yes" if is_answer(received, settings["mark"]) else "no")
                end(connection)


def serve(settings):
    context = make_context(ssl.PROTOCOL_TLS_SERVER, settings)
    names = []
    context.sni_callback = lambda connection, name, _: names.append(name)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        print("listening", listening.getsockname()[1])
        for _ in range(int(settings["connections"])):
            plain, _ = listening.accept()
            with context.wrap_socket(plain, server_side=True) as connection:
                request = receive(connection, lambda text: "\r\n\r\n" in text)
                connection.sendall(("HTTP/1.0 200 OK\r\nConnection: close\r\n\r\n" + request).encode())
                tell(connection, settings)
                print("fact SERVER_NAME", names[-1] if names else "none")
                end(connection)


def make_context(protocol, settings):
    context = ssl.SSLContext(protocol)
    context.minimum_version = VERSIONS[settings["oldest"]]
    context.maximum_version = VERSIONS[settings["newest"]]
    context.set_ciphers(settings["openssl_ciphers"])
    context.load_verify_locations(settings["ca"])
    if "certificate" in settings:
        context.load_cert_chain(settings["certificate"], settings["key"])
    if "alpn" in settings:
        context.set_alpn_protocols(settings["alpn"].split(","))
    if settings["extended_master_secret"] == "false":
        context.options |= NO_EXTENDED_MASTER_SECRET
    if settings.get("encrypt_then_mac") == "false":
        context.options |= NO_ENCRYPT_THEN_MAC
    if settings["resumption"] != "ticket":
        context.options |= ssl.OP_NO_TICKET
    if protocol == ssl.PROTOCOL_TLS_SERVER:
        context.load_dh_params(settings["dh_parameters"])
        context.verify_mode = {
            "none": ssl.CERT_NONE,
            "wanted": ssl.CERT_OPTIONAL,
            "required": ssl.CERT_REQUIRED,
        }[settings["client_certificate"]]
    return context


def receive(connection, enough):
    text = ""
    while not enough(text):
        octets = connection.recv(16384)
        if not octets:
            break
        text += octets.decode("latin-1")
    return text


def end(connection):
    """Says close_notify, and waits for the peer's, which need not come."""
    try:
        connection.unwrap()
    except OSError:
        pass


def is_answer(text, mark):
    return mark in text or mark[::-1] in text


def tell(connection, settings):
    print("fact VERSION", connection.version())
    print("fact SUITE", connection.cipher()[0])
    print("fact APPLICATION_PROTOCOL", connection.selected_alpn_protocol() or "none")
    print("fact RESUMED", "yes" if connection.session_reused else "no")
    print("fact COMPRESSION", connection.compression() or "none")
    if "channel_binding" in settings:
        print("fact TLS_UNIQUE", connection.get_channel_binding(settings["channel_binding"]).hex())
    certificate = connection.getpeercert()
    names = [value for part in (certificate or {}).get("subject", ()) for key, value in part if key == "commonName"]
    print("fact PEER_CERTIFICATE", names[0] if names else "none")


main()
