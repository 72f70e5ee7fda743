package org.kehu.customer.notice.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that replies as it is told; without a reply for a command it is silent. */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final Map<String, String> replies;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /** Replies by the command's first word; {@code .} is the end of the message. */
  ScriptedSmtp(Map<String, String> replies) throws IOException {
    this.replies = replies;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** What was said to it. */
  List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          BufferedReader in =
              new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
          OutputStream out = socket.getOutputStream()) {
        talk(in, out);
      } catch (IOException hungUp) {
        heard.add("(hung up)");
      }
    }
  }

  private void talk(BufferedReader in, OutputStream out) throws IOException {
    reply(out, "220 ready");
    boolean inMessage = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      String command = line.split("[ :]", 2)[0];
      if (inMessage && !line.equals(".")) {
        continue;
      }
      inMessage = command.equals("DATA");
      reply(out, replies.getOrDefault(command, "250 ok"));
    }
  }

  private static void reply(OutputStream out, String reply) throws IOException {
    if (!reply.isEmpty()) {
      out.write((reply + "\r\n").getBytes(US_ASCII));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
