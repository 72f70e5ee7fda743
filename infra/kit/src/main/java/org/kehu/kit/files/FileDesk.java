package org.kehu.kit.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;

/** What can be done with attachments, under the rights to the document that owns them. */
public final class FileDesk {

  private final Map<String, FileOwner> owners;
  private final Files files;
  private final FileContents contents;
  private final FileIntake intake;
  private final FileTrail trail;

  FileDesk(
      List<FileOwner> owners,
      Files files,
      FileContents contents,
      FileIntake intake,
      FileTrail trail) {
    this.owners =
        owners.stream().collect(Collectors.toUnmodifiableMap(FileOwner::kind, Function.identity()));
    this.files = files;
    this.contents = contents;
    this.intake = intake;
    this.trail = trail;
  }

  /**
   * A file that was taken in.
   *
   * @param replayed whether an earlier request with the same key had done it
   */
  public record Taken(StoredFile file, boolean replayed) {}

  /** Takes a file in; the content is read once and never held in memory. */
  public Taken attach(String ownerKind, String ownerId, String name, InputStream content) {
    FileOwner owner = owner(ownerKind);
    Level level = owner.requireChangeable(ownerId);
    String kept = FileName.of(name);
    IdempotencyKey key = Call.current().idempotencyKey();
    Optional<StoredFile> earlier = key == null ? Optional.empty() : files.madeBy(key.value());
    return earlier.isPresent()
        ? new Taken(same(earlier.get(), owner, ownerId, content), true)
        : new Taken(taken(owner, ownerId, level, kept, key, content), false);
  }

  /** Takes it in; when the document was closed to changes meanwhile, takes it away again. */
  private StoredFile taken(
      FileOwner owner,
      String ownerId,
      Level level,
      String name,
      @Nullable IdempotencyKey key,
      InputStream content) {
    StoredFile file = intake.take(owner, ownerId, level, name, key, content);
    try {
      owner.requireChangeable(ownerId);
      return file;
    } catch (Problem closed) {
      trail.removed(file, level);
      files.move(file.id(), file.state(), FileState.REMOVED);
      throw closed;
    }
  }

  /** What an earlier request with this key took in, if it was the very same. */
  private static StoredFile same(
      StoredFile earlier, FileOwner owner, String ownerId, InputStream content) {
    if (earlier.state() == FileState.UPLOADING) {
      throw RequestProblem.BUSY.problem().header("Retry-After", "1");
    }
    MeasuredStream again = new MeasuredStream(content, owner.rules().bytes());
    try {
      again.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    boolean sameOwner =
        earlier.ownerKind().equals(owner.kind()) && earlier.ownerId().equals(ownerId);
    if (!sameOwner || !again.sha256().equals(earlier.sha256())) {
      throw RequestProblem.KEY_REUSED.problem();
    }
    return earlier;
  }

  /** What is known of a file, if the caller may see its document. */
  public StoredFile get(String id) {
    StoredFile file = there(id);
    requireSeen(file);
    return file;
  }

  private StoredFile there(String id) {
    return files.find(id).filter(FileDesk::isThere).orElseThrow(() -> notFound(id));
  }

  /** A file's document may be of a kind that this service no longer has. */
  private Level requireSeen(StoredFile file) {
    FileOwner owner = owners.get(file.ownerKind());
    if (owner == null) {
      throw notFound(file.id());
    }
    try {
      return owner.requireSeen(file.ownerId());
    } catch (Problem hidden) {
      throw hidden.type() == RequestProblem.NOT_FOUND ? notFound(file.id()) : hidden;
    }
  }

  /** The files of a document that the caller may see. */
  public List<StoredFile> list(String ownerKind, String ownerId) {
    FileOwner owner = owner(ownerKind);
    owner.requireSeen(ownerId);
    return files.of(ownerKind, ownerId, owner.rules().files());
  }

  /**
   * A file that is handed out.
   *
   * @param content to be closed
   */
  public record Opened(StoredFile file, InputStream content) {}

  /**
   * The content of a file that is ready. Of a document above the level {@code NORMAL} it is kept
   * who opened it.
   */
  public Opened open(String id) {
    StoredFile file = there(id);
    Level level = requireSeen(file);
    if (file.state() != FileState.READY) {
      throw FileProblem.FILE_NOT_READY.problem().with("state", file.state().name());
    }
    trail.opened(file, level);
    return new Opened(file, contents.open(file).orElseThrow(() -> FileProblem.FILE_GONE.problem()));
  }

  /**
   * The files that are kept with a document, for the code of that document itself: nobody's rights
   * are asked.
   */
  public List<StoredFile> keptWith(String ownerKind, String ownerId) {
    return files.of(ownerKind, ownerId, owner(ownerKind).rules().files());
  }

  /**
   * Takes a file away; its content goes for good after the time of grace. When the document was
   * closed to changes at the same moment, the file stays.
   */
  public void remove(String id) {
    StoredFile file = get(id);
    FileOwner owner = owner(file.ownerKind());
    Level level = owner.requireRemovable(file.ownerId());
    trail.removed(file, level);
    if (files.move(id, file.state(), FileState.REMOVED).isEmpty()) {
      throw RequestProblem.BUSY.problem().header("Retry-After", "1");
    }
    try {
      owner.requireRemovable(file.ownerId());
    } catch (Problem closed) {
      files.move(id, FileState.REMOVED, file.state());
      throw closed;
    }
  }

  /** Scans a file that waits for the scanner, as work of the system itself. */
  boolean scanAgain(StoredFile file) {
    return intake.scannedAgain(file, requireSeen(file));
  }

  private static boolean isThere(StoredFile file) {
    return file.state() == FileState.CHECKED || file.state() == FileState.READY;
  }

  private FileOwner owner(String kind) {
    FileOwner owner = owners.get(kind);
    if (owner == null) {
      throw FileProblem.OWNER_KIND_UNKNOWN
          .problem()
          .with("kind", kind)
          .with("known", String.join(", ", owners.keySet().stream().sorted().toList()));
    }
    return owner;
  }

  private static Problem notFound(String id) {
    return RequestProblem.NOT_FOUND.problem().with("id", id);
  }
}
