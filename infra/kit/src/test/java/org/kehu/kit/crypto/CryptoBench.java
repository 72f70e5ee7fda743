package org.kehu.kit.crypto;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.kehu.local.database.EmbeddedDatabase;
import org.kehu.local.database.FullScan;
import org.kehu.testkit.MovableClock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** A database of documents, one of keys, and instances of a service with keys of their own. */
public final class CryptoBench implements AutoCloseable {

  static final String OLD = "2026-01:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  static final String NEW = "2026-11:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

  private final MovableClock clock = new MovableClock();
  private final EmbeddedDatabase database = EmbeddedDatabase.inMemory().start(0);
  private final MongoClient client = MongoClients.create(database.uri());

  /** An instance of a service: what it stores with, and its keys. */
  public record Instance(MongoTemplate mongo, DataKeys keys, IndexKeys indexKeys) {

    public BlindIndex blindIndex() {
      return new BlindIndex(indexKeys);
    }
  }

  /** An instance with the key for tests. */
  public Instance instance() {
    return instance(OLD);
  }

  Instance instance(@Nullable String listedKeys) {
    CryptoProperties settings = new CryptoProperties(null, null, listedKeys, null, null);
    KeyRingReader reader = new KeyRingReader(settings);
    DataKeys keys = new DataKeys(keyStore(DataKeys.COLLECTION), reader::read, clock);
    IndexKeys indexKeys = new IndexKeys(keyStore(IndexKeys.COLLECTION), reader::read, clock);
    var factory = new SimpleMongoClientDatabaseFactory(client, "kehu_bench");
    MongoCustomConversions conversions = new MongoCustomConversions(List.of());
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.afterPropertiesSet();
    SealingConverter converter =
        new SealingConverter(new DefaultDbRefResolver(factory), context, () -> keys);
    converter.setCustomConversions(conversions);
    converter.setTypeMapper(new DefaultMongoTypeMapper(null));
    converter.afterPropertiesSet();
    return new Instance(new MongoTemplate(factory, converter), keys, indexKeys);
  }

  /** The clock of all instances. */
  public MovableClock clock() {
    return clock;
  }

  /** Tells of each query that reads a whole collection of more than a hundred documents. */
  public void onFullScan(Consumer<FullScan> listener) {
    database.onFullScan(100, listener);
  }

  /** What lies in the database, as it is. */
  public Document stored(String collection, Object id) {
    return Objects.requireNonNull(
        client
            .getDatabase("kehu_bench")
            .getCollection(collection)
            .find(new Document("_id", id))
            .first());
  }

  MongoCollection<Document> keyStore(String collection) {
    return client.getDatabase("kehukeys_bench").getCollection(collection);
  }

  @Override
  public void close() {
    client.close();
    database.close();
  }
}
