package org.kehu.kit.ids;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Numbers that people read, unique within a prefix ({@code KH-2026-000123}). An instance reserves a
 * block and hands it out, so gaps and disorder are normal.
 */
public final class Numbers {

  private static final int BLOCK = 20;
  private static final String COLLECTION = "number_blocks";

  private record Block(long next, long end) {}

  private final MongoTemplate mongo;
  private final ConcurrentHashMap<String, Block> blocks = new ConcurrentHashMap<>();

  public Numbers(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /**
   * The next number of a prefix.
   *
   * @param prefix for instance {@code KH-2026-}
   * @param width least number of digits
   */
  public String next(String prefix, int width) {
    long[] taken = new long[1];
    blocks.compute(
        prefix,
        (same, present) -> {
          Block block =
              present == null || present.next() > present.end() ? reserve(prefix) : present;
          taken[0] = block.next();
          return new Block(block.next() + 1, block.end());
        });
    return prefix + String.format("%0" + width + "d", taken[0]);
  }

  private Block reserve(String prefix) {
    while (true) {
      try {
        Document counter =
            mongo.findAndModify(
                new Query(where("_id").is(prefix)),
                new Update().inc("last", (long) BLOCK),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        long end = Objects.requireNonNull(counter).getLong("last");
        return new Block(end - BLOCK + 1, end);
      } catch (DuplicateKeyException firstOfAnother) {
        // Two instances made the counter at once; the second finds it now.
      }
    }
  }
}
