package org.kehu.testkit.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer read from a plain socket, to bytes that no client library would send.
 *
 * @param status 0 when what came is no HTTP
 * @param head status line and headers
 */
public record RawAnswer(int status, String head, String body) {

  private static final int PATIENCE_MILLIS = 20_000;

  /** Sends exactly these characters, a byte each, and reads until the other side closes. */
  public static RawAnswer to(int port, String request) {
    return to(port, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends exactly these bytes and reads until the other side closes. */
  public static RawAnswer to(int port, byte[] request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(all);
      return of(all.toString(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static RawAnswer of(String all) {
    int end = all.indexOf("\r\n\r\n");
    String head = end < 0 ? all : all.substring(0, end);
    String[] words = head.split(" ", 3);
    int status = words.length > 1 ? Integer.parseInt(words[1]) : 0;
    return new RawAnswer(status, head, end < 0 ? "" : all.substring(end + 4));
  }

  /** Last part of the problem's type, or what came instead of a problem. */
  public String slug() {
    if (!head.contains("application/problem+json")) {
      return "no problem+json: " + head;
    }
    // Sent in chunks, it stands between their sizes.
    String problem = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
    String type = JsonMapper.shared().readTree(problem).path("type").asString("");
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
