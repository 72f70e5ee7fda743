package org.kehu.bench.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to this machine that costs next to nothing: a load generator
 * must not take the processors from what it measures. When the server says that it closes it, the
 * next request goes over a new one.
 */
final class Wire implements AutoCloseable {

  private static final int PATIENCE_MS = 20_000;

  private final int port;
  private Socket socket;
  private InputStream in;

  Wire(int port) throws IOException {
    this.port = port;
    socket = open(port);
    in = buffered(socket);
  }

  private static Socket open(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    return socket;
  }

  private static InputStream buffered(Socket socket) throws IOException {
    return new BufferedInputStream(socket.getInputStream(), 16 << 10);
  }

  /** Sends a whole request and reads the whole answer; returns its status. */
  int exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String status = line();
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).trim());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      last |= lower.startsWith("connection:") && lower.contains("close");
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    if (last) {
      socket.close();
      socket = open(port);
      in = buffered(socket);
    }
    return Integer.parseInt(status.substring(9, 12));
  }

  private void skipChunks() throws IOException {
    for (int size = chunk(); size > 0; size = chunk()) {
      in.skipNBytes(size + 2L);
    }
    line();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().trim(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("The connection was closed in the middle of an answer");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  static byte[] get(String path, String token) {
    return head("GET", path, token).append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] post(String path, String token, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        head("POST", path, token)
            .append("Content-Type: application/json\r\nContent-Length: ")
            .append(body.length)
            .append("\r\n\r\n")
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    return request;
  }

  private static StringBuilder head(String method, String path, String token) {
    return new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n")
        .append("Authorization: Bearer ")
        .append(token)
        .append("\r\n");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
