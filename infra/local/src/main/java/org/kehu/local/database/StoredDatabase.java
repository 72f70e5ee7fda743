package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Constants;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.InMemoryCursor;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A database whose collections are maps of one store, with ordered indexes beside them. */
final class StoredDatabase extends AbstractMongoDatabase<Long> {

  private static final String MAPS = "documents.";
  private static final String NAMESPACES = ".system.namespaces";

  private static final Set<String> COMMANDS =
      Set.of(
          "aggregate",
          "collstats",
          "count",
          "create",
          "createindexes",
          "dbstats",
          "delete",
          "distinct",
          "drop",
          "dropindexes",
          "find",
          "findandmodify",
          "getlasterror",
          "insert",
          "listcollections",
          "listindexes",
          "reseterror",
          "update",
          "validate");

  private static final Set<String> INDEX_OPTIONS =
      Set.of("v", "key", "name", "ns", "unique", "sparse", "background");

  private final MVStore store;
  private final Changes changes;
  private final ScanWatch watch;

  StoredDatabase(String name, DataFile file, CursorRegistry cursors, ScanWatch watch) {
    super(name, cursors);
    this.store = file.store();
    this.changes = file.changes();
    this.watch = watch;
    initializeNamespacesAndIndexes();
    opened();
  }

  /** The names of the databases in a store. */
  static List<String> names(MVStore store) {
    return store.getMapNames().stream()
        .filter(map -> map.startsWith(MAPS) && map.endsWith(NAMESPACES))
        .map(map -> map.substring(MAPS.length(), map.length() - NAMESPACES.length()))
        .toList();
  }

  @Override
  public Document handleCommand(
      Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
    return switch (command.toLowerCase(Locale.ROOT)) {
      case "find" -> {
        query.putIfAbsent("batchSize", StoredCollection.BATCH);
        yield super.handleCommand(channel, command, query, resolver, oplog);
      }
      case "aggregate" -> aggregate(channel, query, resolver, oplog);
      case "dropindexes" -> dropIndexes(query);
      case String known when COMMANDS.contains(known) ->
          super.handleCommand(channel, command, query, resolver, oplog);
      // The server would write an unknown command with its data into the log.
      default -> throw new NoSuchCommandException(command);
    };
  }

  @Override
  public void drop(Oplog oplog) {
    super.drop(oplog);
    String own = MAPS + databaseName + ".";
    store.getMapNames().stream().filter(map -> map.startsWith(own)).forEach(store::removeMap);
  }

  @Override
  public void dropCollection(String name, Oplog oplog) {
    super.dropCollection(name, oplog);
    store.removeMap(map(name));
  }

  @Override
  public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
    super.moveCollection(from, collection, newName);
    store.renameMap(((StoredCollection) collection).documents(), map(newName));
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    MVMap<Long, byte[]> documents = DataFile.documents(store, map(name));
    StoredCollection collection =
        new StoredCollection(this, name, options, cursorRegistry, documents, changes, watch);
    if (documents.isEmpty()) {
      collection.opened();
    }
    return collection;
  }

  @Override
  protected void addIndex(Document description) {
    refuseUnfaithful(description);
    super.addIndex(description);
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(name, keys, sparse, true);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new OrderedIndex(name, keys, sparse, false);
  }

  @Override
  protected long getStorageSize() {
    return store.getFileStore() == null ? 0 : store.getFileStore().size();
  }

  @Override
  protected long getFileSize() {
    return getStorageSize();
  }

  private void opened() {
    String own = MAPS + databaseName + ".";
    for (String map : List.copyOf(store.getMapNames())) {
      if (map.startsWith(own)
          && resolveCollection(map.substring(own.length()), false) instanceof StoredCollection c) {
        requirePrimaryIndex(c);
        c.opened();
      }
    }
  }

  // A process that died while it made a collection may have kept the one without the other.
  private void requirePrimaryIndex(StoredCollection collection) {
    if (collection.getIndexes().isEmpty()
        && !collection.getCollectionName().startsWith("system.")) {
      super.addIndex(
          new Document("key", new Document(Constants.ID_FIELD, 1))
              .append("name", Constants.PRIMARY_KEY_INDEX_NAME)
              .append("ns", collection.getFullName()));
    }
  }

  private String map(String collection) {
    return MAPS + getFullCollectionNamespace(collection);
  }

  // What the matcher cannot keep to the letter is refused: a real server must hold no surprise.
  private static void refuseUnfaithful(Document description) {
    for (String option : description.keySet()) {
      if (!INDEX_OPTIONS.contains(option)) {
        throw cannotCreate("the option " + option);
      }
    }
    if (!(description.get("key") instanceof Document key) || key.isEmpty()) {
      throw cannotCreate("no keys");
    }
    key.forEach((path, direction) -> {
      if (!(direction instanceof Number number) || Math.abs(number.doubleValue()) != 1) {
        throw cannotCreate("the direction " + direction + " of " + path);
      }
      if (path.contains("$**")) {
        throw cannotCreate("the wildcard " + path);
      }
    });
  }

  private static MongoServerError cannotCreate(String what) {
    return new MongoServerError(
        67,
        "CannotCreateIndex",
        "The embedded database has no indexes with "
            + what
            + "; it offers ascending (1) and descending (-1) keys, unique and sparse");
  }

  private Document dropIndexes(Document command) {
    String name = Objects.toString(command.get("dropIndexes"));
    MongoCollection<Long> collection = resolveCollection(name, false);
    if (collection == null) {
      throw new MongoServerError(26, "NamespaceNotFound", "ns not found " + name);
    }
    for (String index : toDrop(collection, command.get("index"))) {
      if (index.equals(Constants.PRIMARY_KEY_INDEX_NAME)) {
        throw new MongoServerError(72, "InvalidOptions", "cannot drop _id index");
      }
      dropIndex(collection, index);
      getOrCreateIndexesCollection()
          .deleteDocuments(new Document("ns", collection.getFullName()).append("name", index), 0);
    }
    return new Document("ok", 1.0);
  }

  private static List<String> toDrop(MongoCollection<Long> collection, @Nullable Object which) {
    if ("*".equals(which)) {
      return collection.getIndexes().stream()
          .map(Index::getName)
          .filter(name -> !name.equals(Constants.PRIMARY_KEY_INDEX_NAME))
          .toList();
    }
    if (which instanceof Document key) {
      return List.of(
          collection.getIndexes().stream()
              .filter(index -> directions(key).equals(index.toIndexDescription().get("key")))
              .map(Index::getName)
              .findFirst()
              .orElseThrow(() ->
                  new MongoServerError(27, "IndexNotFound", "can't find index with key: " + key)));
    }
    return which instanceof Collection<?> names
        ? names.stream().map(Object::toString).toList()
        : List.of(Objects.toString(which));
  }

  private static Document directions(Document key) {
    Document directions = new Document();
    key.forEach((path, direction) -> directions.put(path, ((Number) direction).intValue()));
    return directions;
  }

  private Document aggregate(
      Channel channel, Document command, DatabaseResolver resolver, Oplog oplog) {
    if (!(command.get("aggregate") instanceof String name)
        || !(resolveCollection(name, false) instanceof StoredCollection collection)) {
      return super.handleCommand(channel, "aggregate", command, resolver, oplog);
    }
    List<Document> pipeline = Aggregation.parse(command.get("pipeline"));
    LeadingStages leading = LeadingStages.of(pipeline);
    List<Document> others = pipeline.subList(leading.length(), pipeline.size());
    Document checked = new Document(command);
    if (checked.get("cursor") instanceof Document) {
      checked.put("cursor", new Document());
    }
    Aggregation rest = Aggregation.fromPipeline(others, resolver, this, collection, oplog);
    rest.validate(checked);
    List<Document> answer =
        leading.count(others, collection).orElseGet(() -> rest.runStages(leading.read(collection)));
    return reply(collection.getFullName(), answer, batchSize(command));
  }

  private static int batchSize(Document command) {
    return command.get("cursor") instanceof Map<?, ?> cursor
            && cursor.get("batchSize") instanceof Number size
            && size.intValue() > 0
        ? size.intValue()
        : StoredCollection.BATCH;
  }

  private Document reply(String namespace, List<Document> answer, int batchSize) {
    List<Document> first = answer.subList(0, Math.min(batchSize, answer.size()));
    long id = 0;
    if (first.size() < answer.size()) {
      id = cursorRegistry.generateCursorId();
      cursorRegistry.add(
          new InMemoryCursor(id, new ArrayList<>(answer.subList(first.size(), answer.size()))));
    }
    Document cursor = new Document("id", id).append("ns", namespace).append("firstBatch", first);
    return new Document("cursor", cursor).append("ok", 1.0);
  }
}
