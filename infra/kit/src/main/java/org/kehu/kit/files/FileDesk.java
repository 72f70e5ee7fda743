package org.kehu.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.kehu.kit.call.IdempotencyKey;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.problem.Problem;
import org.kehu.kit.problem.RequestProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** What can be done with attachments, under the rights to the document that owns them. */
public final class FileDesk {

  private static final Logger log = LoggerFactory.getLogger(FileDesk.class);

  private final Map<String, FileOwner> owners;
  private final Files files;
  private final FileContents contents;
  private final FileScan scan;
  private final Clock clock;

  FileDesk(List<FileOwner> owners, Files files, FileContents contents, FileScan scan, Clock clock) {
    this.owners =
        owners.stream().collect(Collectors.toUnmodifiableMap(FileOwner::kind, Function.identity()));
    this.files = files;
    this.contents = contents;
    this.scan = scan;
    this.clock = clock;
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
    owner.requireChangeable(ownerId);
    String kept = FileName.of(name);
    IdempotencyKey key = Call.current().idempotencyKey();
    Optional<StoredFile> earlier = key == null ? Optional.empty() : files.madeBy(key.value());
    return earlier.isPresent()
        ? new Taken(same(earlier.get(), owner, ownerId, content), true)
        : new Taken(take(owner, ownerId, kept, key, content), false);
  }

  private StoredFile take(
      FileOwner owner,
      String ownerId,
      String name,
      @Nullable IdempotencyKey key,
      InputStream content) {
    FileRules rules = owner.rules();
    if (files.of(owner.kind(), ownerId, rules.files()).size() == rules.files()) {
      throw FileProblem.FILES_TOO_MANY.problem().with("max", rules.files());
    }
    StoredFile begun = begun(owner, ownerId, name, key);
    try {
      files.add(begun);
    } catch (DuplicateKeyException atTheSameMoment) {
      throw RequestProblem.BUSY.problem().header("Retry-After", "1").because(atTheSameMoment);
    }
    boolean stored = false;
    try {
      StoredFile checked = check(begun, name, rules, new MeasuredStream(content, rules.bytes()));
      StoredFile scanned = scanned(checked);
      stored = true;
      return scanned;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      if (!stored) {
        contents.drop(begun.id());
        files.forget(begun.id());
      }
    }
  }

  private StoredFile begun(
      FileOwner owner, String ownerId, String name, @Nullable IdempotencyKey key) {
    return new StoredFile(
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
  }

  private StoredFile check(StoredFile file, String name, FileRules rules, MeasuredStream content)
      throws IOException {
    byte[] start = content.readNBytes(FileTypes.START);
    if (start.length == 0) {
      throw FileProblem.FILE_EMPTY.problem();
    }
    String mediaType = FileTypes.of(start, name, rules.mediaTypes());
    contents.store(file, new SequenceInputStream(new ByteArrayInputStream(start), content));
    return files
        .checked(file.id(), mediaType, content.bytes(), content.sha256())
        .orElseThrow(() -> RequestProblem.BUSY.problem());
  }

  /** Lets the scanner look; a file whose scanner is away stays checked and waits. */
  StoredFile scanned(StoredFile file) {
    String finding;
    try (InputStream content = opened(file)) {
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
        .orElseThrow(() -> notFound(file.id()));
  }

  private static Problem notFound(String id) {
    return RequestProblem.NOT_FOUND.problem().with("id", id);
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
    StoredFile file = files.find(id).filter(FileDesk::isThere).orElseThrow(() -> notFound(id));
    requireSeen(file);
    return file;
  }

  /** A file's document may be of a kind that this service no longer has. */
  private void requireSeen(StoredFile file) {
    FileOwner owner = owners.get(file.ownerKind());
    if (owner == null) {
      throw notFound(file.id());
    }
    try {
      owner.requireSeen(file.ownerId());
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

  /** The content of a file that is ready; to be closed. */
  public InputStream open(StoredFile file) {
    if (file.state() != FileState.READY) {
      throw FileProblem.FILE_NOT_READY.problem().with("state", file.state().name());
    }
    return opened(file);
  }

  private InputStream opened(StoredFile file) {
    return contents.open(file).orElseThrow(() -> FileProblem.FILE_GONE.problem());
  }

  /** Takes a file away; its content goes for good after the time of grace. */
  public void remove(String id) {
    StoredFile file = get(id);
    owner(file.ownerKind()).requireChangeable(file.ownerId());
    if (files.move(id, file.state(), FileState.REMOVED).isEmpty()) {
      throw RequestProblem.BUSY.problem().header("Retry-After", "1");
    }
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
}
