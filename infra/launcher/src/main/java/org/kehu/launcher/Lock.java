package org.kehu.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lets one launcher at a time change what runs on a data directory; a dead one holds nothing. */
record Lock(FileChannel channel) implements AutoCloseable {

  static Lock take(Home home) {
    return take(
        home.run().resolve("lock"),
        "Another 'infra/kehu' is starting or stopping the suite on "
            + home.dir()
            + "; wait for it.");
  }

  /** Refuses with the sentence when somebody else holds it. */
  static Lock take(Path file, String busy) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      if (lock.isEmpty()) {
        channel.close();
        throw new Refusal(ExitCode.BUSY, busy);
      }
      return new Lock(channel);
    } catch (IOException e) {
      throw Disk.refusal(file, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Refusal(ExitCode.FAILED, "Cannot release the lock: " + e.getMessage() + ".");
    }
  }
}
