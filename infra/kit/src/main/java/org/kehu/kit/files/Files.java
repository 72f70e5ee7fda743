package org.kehu.kit.files;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kehu.kit.store.DeclaredIndex;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** All files of a service, in collection words. */
final class Files {

  static final List<DeclaredIndex> INDEXES =
      List.of(
          DeclaredIndex.on("files", "ownerKind", "ownerId", "_id"),
          DeclaredIndex.on("files", "state", "since"),
          DeclaredIndex.on("files", "requestKey").asUnique().asSparse());

  private final MongoTemplate mongo;
  private final Clock clock;

  Files(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  void add(StoredFile file) {
    mongo.insert(file);
  }

  Optional<StoredFile> find(String id) {
    return Optional.ofNullable(mongo.findById(id, StoredFile.class));
  }

  Optional<StoredFile> madeBy(String requestKey) {
    return Optional.ofNullable(
        mongo.findOne(new Query(where("requestKey").is(requestKey)), StoredFile.class));
  }

  /** The files of a document that are there, oldest first. */
  List<StoredFile> of(String ownerKind, String ownerId, int limit) {
    Query query = new Query(where("ownerKind").is(ownerKind).and("ownerId").is(ownerId));
    return mongo.find(query.with(Sort.by("_id")), StoredFile.class).stream()
        .filter(file -> file.state() == FileState.READY || file.state() == FileState.CHECKED)
        .limit(limit)
        .toList();
  }

  /** Files that are in a state since before a time, longest first. */
  List<StoredFile> waiting(FileState state, Instant before, int limit) {
    Query query = new Query(where("state").is(state.name()).and("since").lt(before));
    return mongo.find(query.with(Sort.by("since")).limit(limit), StoredFile.class);
  }

  /** Notes what was found in a file that was taken in whole. */
  Optional<StoredFile> checked(String id, String mediaType, long bytes, String sha256) {
    Update found = new Update().set("mediaType", mediaType).set("bytes", bytes);
    return move(id, FileState.UPLOADING, FileState.CHECKED, found.set("sha256", sha256));
  }

  /** Moves a file on; empty when somebody else did. */
  Optional<StoredFile> move(String id, FileState from, FileState to) {
    return move(id, from, to, new Update());
  }

  private Optional<StoredFile> move(String id, FileState from, FileState to, Update further) {
    Query query = new Query(where("_id").is(id).and("state").is(from.name()));
    Update update = further.set("state", to.name()).set("since", clock.instant());
    FindAndModifyOptions after = FindAndModifyOptions.options().returnNew(true);
    return Optional.ofNullable(mongo.findAndModify(query, update, after, StoredFile.class));
  }

  /** Forgets a file that never was. */
  void forget(String id) {
    mongo.remove(new Query(where("_id").is(id)), StoredFile.class);
  }
}
