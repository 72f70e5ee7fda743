package org.kehu.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * Takes files in: looked at, measured, sealed, entered in the audit trail, scanned. One that does
 * not come through leaves nothing.
 */
final class FileIntake {

  private static final Logger log = LoggerFactory.getLogger(FileIntake.class);

  private final Files files;
  private final FileContents contents;
  private final FileScan scan;
  private final FileTrail trail;
  private final Clock clock;

  FileIntake(Files files, FileContents contents, FileScan scan, FileTrail trail, Clock clock) {
    this.files = files;
    this.contents = contents;
    this.scan = scan;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Takes a file in; the content is read once and never held in memory.
   *
   * @param level of the document
   * @param name as it is kept
   */
  StoredFile take(
      FileOwner owner,
      String ownerId,
      Level level,
      String name,
      @Nullable IdempotencyKey key,
      InputStream content) {
    FileRules rules = owner.rules();
    if (files.of(owner.kind(), ownerId, rules.files()).size() == rules.files()) {
      throw FileProblem.FILES_TOO_MANY.problem().with("max", rules.files());
    }
    StoredFile begun = begin(owner, ownerId, name, key);
    boolean kept = false;
    try {
      MeasuredStream measured = new MeasuredStream(content, rules.bytes());
      StoredFile scanned = judged(checked(begun, level, name, rules, measured), level);
      kept = true;
      return scanned;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      if (!kept) {
        contents.drop(begun.id());
        files.forget(begun.id());
      }
    }
  }

  private StoredFile begin(
      FileOwner owner, String ownerId, String name, @Nullable IdempotencyKey key) {
    StoredFile begun =
        new StoredFile(
            Ids.next(),
            owner.kind(),
            ownerId,
            owner.subject(ownerId),
            name,
            null,
            0,
            null,
            FileState.UPLOADING,
            clock.instant(),
            Call.current().caller().id(),
            clock.instant(),
            key == null ? null : key.value());
    try {
      files.add(begun);
    } catch (DuplicateKeyException atTheSameMoment) {
      throw RequestProblem.BUSY.problem().header("Retry-After", "1").because(atTheSameMoment);
    }
    return begun;
  }

  private StoredFile checked(
      StoredFile file, Level level, String name, FileRules rules, MeasuredStream content)
      throws IOException {
    byte[] start = content.readNBytes(FileTypes.START);
    if (start.length == 0) {
      throw FileProblem.FILE_EMPTY.problem();
    }
    String mediaType = FileTypes.of(start, name, rules.mediaTypes());
    contents.store(file, new SequenceInputStream(new ByteArrayInputStream(start), content));
    trail.attached(file, level);
    return files
        .checked(file.id(), mediaType, content.bytes(), content.sha256())
        .orElseThrow(() -> RequestProblem.BUSY.problem());
  }

  private StoredFile judged(StoredFile file, Level level) {
    try {
      return scanned(file);
    } catch (Problem refusal) {
      trail.refused(file, level, refusal.type().slug());
      throw refusal;
    }
  }

  /** Lets the scanner look; a file whose scanner is away stays checked and waits. */
  StoredFile scanned(StoredFile file) {
    String finding;
    try (InputStream content =
        contents.open(file).orElseThrow(() -> FileProblem.FILE_GONE.problem())) {
      finding = scan.findingIn(content);
    } catch (IOException away) {
      log.warn("The virus scanner cannot be asked; file {} waits", file.id(), away);
      return file;
    }
    if (finding != null) {
      throw FileProblem.FILE_INFECTED.problem().with("finding", finding);
    }
    return files
        .move(file.id(), FileState.CHECKED, FileState.READY)
        .or(() -> files.find(file.id()))
        .orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", file.id()));
  }

  /** Scans a file that waited; one with a finding is taken away. */
  boolean scannedAgain(StoredFile file, Level level) {
    try {
      return judged(file, level).state() == FileState.READY;
    } catch (Problem refused) {
      files.move(file.id(), FileState.CHECKED, FileState.REMOVED);
      return true;
    }
  }
}
