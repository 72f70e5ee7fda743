package org.kehu.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Proves;

/** The scanner's side of INSTREAM is played by a socket that counts what it gets. */
class ClamdScanTest {

  private static final InputStream content() {
    return new ByteArrayInputStream(new byte[100_000]);
  }

  private static @Nullable String scan(String answer) throws Exception {
    try (ServerSocket daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Long> heard = CompletableFuture.supplyAsync(() -> serve(daemon, answer));
      FileScan scan =
          new FileProperties("127.0.0.1:" + daemon.getLocalPort(), java.time.Duration.ofDays(30))
              .scan();
      String finding = scan.findingIn(content());
      assertThat(heard.get()).isEqualTo(100_000);
      return finding;
    }
  }

  private static long serve(ServerSocket daemon, String answer) {
    try (Socket socket = daemon.accept()) {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
      long bytes = 0;
      for (int length = in.readInt(); length > 0; length = in.readInt()) {
        bytes += in.readNBytes(length).length;
      }
      socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
      return bytes;
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void cleanContentHasNoFinding() throws Exception {
    assertThat(scan("stream: OK")).isNull();
  }

  @Test
  @Proves("G-11")
  void aFindingIsNamed() throws Exception {
    assertThat(scan("stream: Win.Test.EICAR_HDB-1 FOUND")).isEqualTo("Win.Test.EICAR_HDB-1");
  }

  @Test
  @Proves("G-11")
  void aScannerThatFailsIsNotTakenForClean() {
    assertThatThrownBy(() -> scan("INSTREAM size limit exceeded. ERROR"))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> new ClamdScan("127.0.0.1", 1).findingIn(content()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aWrongAddressIsToldAtStart() {
    assertThatThrownBy(() -> new FileProperties("clamd", java.time.Duration.ZERO).scan())
        .hasMessageContaining("host:port");
  }
}
