package org.kehu.kit.files;

import java.time.Duration;
import java.time.Instant;
import org.kehu.kit.schedule.DueWork;

/**
 * Takes up what was left: uploads that broke off, files that wait for the scanner, removed files
 * whose time of grace is over.
 */
final class FileSweep implements DueWork {

  private static final Duration BROKEN_OFF = Duration.ofHours(1);
  private static final Duration SCAN_AGAIN = Duration.ofMinutes(1);
  private static final int AT_ONCE = 20;

  private final Files files;
  private final FileContents contents;
  private final FileDesk desk;
  private final Duration keepRemoved;

  FileSweep(Files files, FileContents contents, FileDesk desk, Duration keepRemoved) {
    this.files = files;
    this.contents = contents;
    this.desk = desk;
    this.keepRemoved = keepRemoved;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public int run(Instant now) {
    int done = 0;
    for (StoredFile orphan : files.waiting(FileState.UPLOADING, now.minus(BROKEN_OFF), AT_ONCE)) {
      contents.drop(orphan.id());
      files.forget(orphan.id());
      done++;
    }
    for (StoredFile removed : files.waiting(FileState.REMOVED, now.minus(keepRemoved), AT_ONCE)) {
      contents.drop(removed.id());
      files.move(removed.id(), FileState.REMOVED, FileState.PURGED);
      done++;
    }
    for (StoredFile unscanned : files.waiting(FileState.CHECKED, now.minus(SCAN_AGAIN), AT_ONCE)) {
      done += desk.scanAgain(unscanned) ? 1 : 0;
    }
    return done;
  }
}
