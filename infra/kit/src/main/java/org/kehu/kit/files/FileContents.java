package org.kehu.kit.files;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.InputStream;
import java.util.Optional;
import org.bson.BsonString;
import org.kehu.kit.crypto.StreamSeal;

/** The contents of files, sealed, in chunks in the database. */
final class FileContents {

  private final GridFSBucket bucket;
  private final StreamSeal seal;

  FileContents(MongoDatabase database, StreamSeal seal) {
    this.bucket = GridFSBuckets.create(database, "file_contents");
    this.seal = seal;
  }

  /** Stores a content without holding it in memory. */
  void store(StoredFile file, InputStream content) {
    bucket.uploadFromStream(
        new BsonString(file.id()), "sealed", seal.sealed(file.subject(), file.id(), content));
  }

  /** The content; empty when it was purged or its subject erased. */
  Optional<InputStream> open(StoredFile file) {
    try {
      InputStream sealed = bucket.openDownloadStream(new BsonString(file.id()));
      return seal.opened(file.subject(), file.id(), sealed);
    } catch (MongoGridFSException missing) {
      return Optional.empty();
    }
  }

  /** Removes a content, whole or half stored; again is as well. */
  void drop(String id) {
    try {
      bucket.delete(new BsonString(id));
    } catch (MongoGridFSException gone) {
      // Half stored: chunks without a head. The driver removes them before it looks for the head.
      return;
    }
  }
}
