package org.kehu.local.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The broker's directory: formatted once, and only ever seen empty or whole. */
record BrokerStorage(Path dataDir) {

  private static final String FORMATTED = "meta.properties";

  /** Formats the directory unless an earlier run has; a format cut short is begun again. */
  void prepare() {
    if (Files.exists(dataDir.resolve(FORMATTED))) {
      return;
    }
    Path half = dataDir.resolveSibling(dataDir.getFileName() + ".formatting");
    try {
      deleteTree(half);
      Files.createDirectories(half);
      format(half);
      deleteTree(dataDir);
      Files.move(half, dataDir, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("The broker's directory " + dataDir + " is not writable", e);
    }
  }

  private static void format(Path directory) {
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setPrintStream(nowhere)
          .setNodeId(BrokerSettings.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(directory.toString()))
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
          .run();
    } catch (Exception e) {
      throw new BrokerFailure("The broker's directory " + directory + " cannot be formatted", e);
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (Files.notExists(root)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
