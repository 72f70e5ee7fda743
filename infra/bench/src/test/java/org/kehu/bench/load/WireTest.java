package org.kehu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WireTest {

  private final AtomicInteger connections = new AtomicInteger();

  @Test
  void aConnectionThatTheServerClosesIsOpenedAnew() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> serve(server));
      try (Wire wire = new Wire(server.getLocalPort())) {
        byte[] request = Wire.get("/", "token");

        assertThat(wire.exchange(request)).isEqualTo(200);
        assertThat(wire.exchange(request)).isEqualTo(201);
        assertThat(wire.exchange(request)).isEqualTo(200);
      }
    }
    assertThat(connections).hasValue(2);
  }

  /** Each connection is good for two requests: 200, then 201 as its last answer. */
  private void serve(ServerSocket server) {
    try {
      while (true) {
        Socket caller = server.accept();
        connections.incrementAndGet();
        BufferedReader requests =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        answer(caller, requests, "200 OK\r\nContent-Length: 2\r\n\r\nok");
        answer(caller, requests, "201 Created\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        caller.close();
      }
    } catch (IOException over) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(over);
      }
    }
  }

  private static void answer(Socket caller, BufferedReader requests, String answer)
      throws IOException {
    String line = requests.readLine();
    while (line != null && !line.isEmpty()) {
      line = requests.readLine();
    }
    caller.getOutputStream().write(("HTTP/1.1 " + answer).getBytes(StandardCharsets.UTF_8));
  }
}
