package org.kehu.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether a port of this machine is free. */
final class PortCheck {

  private static final int PATIENCE_MS = 300;

  private PortCheck() {}

  static void ensureFree(Ports ports, Part part) {
    ports
        .neededBy(part)
        .forEach((port, purpose) -> {
          if (!isFree(port)) {
            String owner = Proc.listener(port).orElse("another program");
            throw new Refusal(
                ExitCode.PORT_IN_USE,
                "Port %d, needed for %s, is in use by %s; end it, or shift all ports with --port-base N (for example %d)."
                    .formatted(port, purpose, owner, otherBase(ports)));
          }
        });
  }

  private static int otherBase(Ports ports) {
    return ports.base() + 2000 <= 40_000 ? ports.base() + 2000 : Ports.USUAL_BASE;
  }

  /** Neither answers a caller nor refuses a second listener: both are needed on some systems. */
  static boolean isFree(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (Socket caller = new Socket()) {
      caller.connect(address, PATIENCE_MS);
      return false;
    } catch (IOException e) {
      return canListen(address);
    }
  }

  private static boolean canListen(InetSocketAddress address) {
    try (ServerSocket listener = new ServerSocket()) {
      listener.setReuseAddress(true);
      listener.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
