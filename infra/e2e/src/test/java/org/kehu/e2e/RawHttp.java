package org.kehu.e2e;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are: no client library refuses or tidies what is hostile. */
final class RawHttp {

  private static final int PATIENCE_MS = 30_000;

  private RawHttp() {}

  /** An answer; status 0 when the connection was closed without one. */
  record Reply(int status, String contentType, String text) {}

  static Reply send(URI address, byte[] request) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MS);
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Reply read(String text) {
    if (!text.startsWith("HTTP/1.")) {
      return new Reply(0, "", text);
    }
    String head = text.contains("\r\n\r\n") ? text.substring(0, text.indexOf("\r\n\r\n")) : text;
    String type =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElse("");
    return new Reply(Integer.parseInt(text.substring(9, 12)), type, text);
  }
}
