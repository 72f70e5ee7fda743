package org.kehu.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A text that is made once, kept in a file that only its owner may read, and read ever after. */
record PrivateFile(Path path) {

  private static final String OWNER_ONLY = "rw-------";

  String readOrCreate(Supplier<String> newText) {
    try {
      if (Files.notExists(path)) {
        write(newText.get());
      }
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read or make the private file " + path, e);
    }
  }

  /** Seen by others either not at all or whole, whenever the process is killed. */
  private void write(String text) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    Path half = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(half);
    Files.createFile(half, ownerOnly());
    try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(text));
      channel.force(true);
    }
    Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY))
        }
        : new FileAttribute<?>[0];
  }
}
