package org.kehu.customer.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.imports.ImportFiles;
import org.kehu.customer.imports.KeptFile;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;
import org.springframework.stereotype.Component;

/** Import files in the database, in chunks, so that every instance can go on with them. */
@Component
class GridFsImportFiles implements ImportFiles {

  private static final long MOST_BYTES = 100L << 20;

  private static final String BUCKET = "import_files";
  private static final String CHUNKS = BUCKET + ".chunks";

  private final GridFsTemplate files;
  private final MongoTemplate mongo;

  GridFsImportFiles(MongoDatabaseFactory factory, MongoConverter converter, MongoTemplate mongo) {
    this.files = new GridFsTemplate(factory, converter, BUCKET);
    this.mongo = mongo;
  }

  @Override
  public KeptFile keep(InputStream content) {
    Counted counted = new Counted(content);
    ObjectId id = files.store(counted, "customers");
    if (counted.bytes == 0) {
      drop(id.toHexString());
      throw RequestProblem.BODY_MISSING.problem();
    }
    return new KeptFile(id.toHexString(), counted.bytes, counted.sha256());
  }

  @Override
  public String sha256(InputStream content) {
    Counted counted = new Counted(content);
    try {
      counted.transferTo(OutputStream.nullOutputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return counted.sha256();
  }

  @Override
  public void drop(String id) {
    files.delete(byId(id));
    // A kill while a file came or went leaves chunks of which the bucket itself knows nothing.
    mongo.remove(new Query(Criteria.where("files_id").is(new ObjectId(id))), CHUNKS);
  }

  @Override
  public List<String> keptBefore(Instant before, int limit) {
    ObjectId end = ObjectId.getSmallestWithDate(Date.from(before));
    List<String> ids = new ArrayList<>();
    ObjectId last = firstChunkAfter(ObjectId.getSmallestWithDate(new Date(0)), end);
    while (last != null && ids.size() < limit) {
      ids.add(last.toHexString());
      last = firstChunkAfter(last, end);
    }
    return ids;
  }

  private @Nullable ObjectId firstChunkAfter(ObjectId last, ObjectId end) {
    Query next = new Query(Criteria.where("files_id").gt(last).lt(end));
    next.with(Sort.by("files_id")).fields().include("files_id");
    Document chunk = mongo.findOne(next, Document.class, CHUNKS);
    return chunk == null ? null : chunk.getObjectId("files_id");
  }

  @Override
  public InputStream open(String id) {
    try {
      var file = files.findOne(byId(id));
      if (file == null) {
        throw new IllegalStateException("The import file " + id + " is gone");
      }
      return files.getResource(file).getInputStream();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Query byId(String id) {
    return new Query(Criteria.where("_id").is(new ObjectId(id)));
  }

  /**
   * Refuses a body as soon as it is longer than allowed, whatever its header says; digests what it
   * reads.
   */
  private static final class Counted extends FilterInputStream {

    private final MessageDigest digest = newDigest();
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      if (one >= 0) {
        digest.update((byte) one);
        count(1);
      }
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        digest.update(buffer, offset, read);
        count(read);
      }
      return read;
    }

    private void count(int more) {
      bytes += more;
      if (bytes > MOST_BYTES) {
        throw RequestProblem.BODY_TOO_LARGE.problem();
      }
    }

    String sha256() {
      return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
      }
    }
  }
}
