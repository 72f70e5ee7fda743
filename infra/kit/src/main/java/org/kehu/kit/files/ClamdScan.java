package org.kehu.kit.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Asks a ClamAV daemon over TCP, by its command INSTREAM. */
final class ClamdScan implements FileScan {

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 60_000;
  private static final int CHUNK = 1 << 15;
  private static final int LONGEST_ANSWER = 1_024;

  private final String host;
  private final int port;

  ClamdScan(String host, int port) {
    this.host = host;
    this.port = port;
  }

  @Override
  public @Nullable String findingIn(InputStream content) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = new byte[CHUNK];
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        out.writeInt(read);
        out.write(chunk, 0, read);
      }
      out.writeInt(0);
      out.flush();
      byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return finding(new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip());
    }
  }

  private static @Nullable String finding(String answer) throws IOException {
    if (answer.equals("stream: OK")) {
      return null;
    }
    if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
      return answer.substring("stream: ".length(), answer.length() - " FOUND".length());
    }
    throw new IOException("The scanner answered: " + answer);
  }
}
