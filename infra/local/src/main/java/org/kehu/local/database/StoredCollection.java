package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection as BSON by a running number, in the order of their insertion. Each
 * read decodes a copy, so nothing that left the collection changes with it.
 */
final class StoredCollection extends AbstractMongoCollection<Long> {

  static final int BATCH = 1_000;

  private static final int BATCH_BYTES = 8 << 20;

  private final MVMap<Long, byte[]> documents;
  private final Changes changes;
  private final ScanWatch watch;
  private long last;
  private long size;
  private int lastRead;
  private boolean opening = true;
  private boolean oneTarget;

  StoredCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      MVMap<Long, byte[]> documents,
      Changes changes,
      ScanWatch watch) {
    super(database, name, options, cursors);
    this.documents = documents;
    this.changes = changes;
    this.watch = watch;
    Long lastKey = documents.lastKey();
    this.last = lastKey == null ? 0 : lastKey;
  }

  MVMap<Long, byte[]> documents() {
    return documents;
  }

  /** Fills the indexes declared so far in one reading of the documents. */
  void opened() {
    opening = false;
    var cursor = documents.cursor(null);
    while (cursor.hasNext()) {
      Long position = cursor.next();
      byte[] bytes = cursor.getValue();
      size += bytes.length;
      if (!getIndexes().isEmpty()) {
        Document document = Bson.decode(bytes);
        getIndexes().forEach(index -> index.add(document, position, this));
      }
    }
  }

  @Nullable Document find(long position) {
    byte[] bytes = documents.get(position);
    if (bytes == null) {
      return null;
    }
    watch.examined();
    lastRead = bytes.length;
    return Bson.decode(bytes);
  }

  boolean matches(Document document, Document query) {
    return documentMatchesQuery(document, query);
  }

  /** The next matches, at most as many as wanted and as fit into one reply. */
  List<Document> batch(Matches matches, int wanted) {
    List<Document> batch = new ArrayList<>();
    int most = wanted > 0 ? wanted : BATCH;
    long bytes = 0;
    while (batch.size() < most && bytes < BATCH_BYTES && matches.hasNext()) {
      batch.add(matches.next());
      bytes += lastRead;
    }
    return batch;
  }

  List<Document> projected(List<Document> found, @Nullable Document projection) {
    if (projection == null || projection.isEmpty()) {
      return found;
    }
    return matchDocumentsFromStream(new Document(), found.stream(), 0, 0, 0, null, projection)
        .collectDocuments();
  }

  /** The matches of a query; the collection may change while they are read. */
  Stream<Document> stream(Document query, @Nullable Document sort, int skip, int limit) {
    Matches matches = matches(query, sort, skip, limit).detached();
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(matches, Spliterator.ORDERED), false);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    int most = oneTarget ? 1 : limit;
    oneTarget = false;
    Matches matches = matches(query, sort, skip, most);
    List<Document> first = projected(batch(matches, batchSize), projection);
    if (!matches.mayHaveMore()) {
      return new QueryResult(first);
    }
    Document fields = projection == null ? new Document() : projection;
    MatchCursor rest =
        new MatchCursor(cursorRegistry.generateCursorId(), this, matches.detached(), fields);
    if (batchSize == 0) {
      return new QueryResult(() -> new WholeAnswer(first, rest));
    }
    cursorRegistry.add(rest);
    return new QueryResult(first, rest);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document projection) {
    return queryDocuments(query, sort, skip, limit, batchSize, projection);
  }

  @Override
  public int count(@Nullable Document query, int skip, int limit) {
    if (query == null || query.isEmpty()) {
      int left = Math.max(0, count() - Math.max(0, skip));
      return limit > 0 ? Math.min(limit, left) : left;
    }
    int found = 0;
    Matches matches = matches(query, null, skip, limit);
    while (matches.hasNext()) {
      matches.next();
      found++;
    }
    return found;
  }

  @Override
  public Document updateDocuments(
      Document selector,
      Document update,
      ArrayFilters arrayFilters,
      boolean isMulti,
      boolean isUpsert,
      Oplog oplog) {
    oneTarget = !isMulti;
    try {
      return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
    } finally {
      oneTarget = false;
    }
  }

  @Override
  public void addIndex(Index<Long> index) {
    for (Index<Long> existing : getIndexes()) {
      if (existing.getName().equals(index.getName())) {
        if (!existing.hasSameOptions(index)) {
          throw new IndexKeySpecsConflictException(index, existing);
        }
        return;
      }
    }
    if (!opening) {
      build(index);
    }
    getIndexes().add(index);
  }

  @Override
  public void removeDocument(Document document) {
    Long position = findDocumentPosition(document);
    if (position != null) {
      for (Index<Long> index : getIndexes()) {
        ((OrderedIndex) index).remove(document, position);
      }
      removeDocument(position);
    }
  }

  @Override
  protected @Nullable Long findDocumentPosition(Document document) {
    for (Index<Long> index : getIndexes()) {
      if (index instanceof OrderedIndex ordered && ordered.isPrimary()) {
        return index.getPosition(document);
      }
    }
    return super.findDocumentPosition(document);
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    byte[] bytes = Bson.encode(document);
    documents.put(++last, bytes);
    changes.stored(documents.getId(), last, bytes);
    size += bytes.length;
    return last;
  }

  // The server has changed the indexes by now: a document that cannot be stored must undo that.
  @Override
  protected void handleUpdate(Long position, Document before, Document after) {
    byte[] bytes;
    try {
      bytes = Bson.encode(after);
    } catch (RuntimeException e) {
      getIndexes().forEach(index -> index.updateInPlace(after, before, position, this));
      throw e;
    }
    byte[] old = documents.put(position, bytes);
    changes.stored(documents.getId(), position, bytes);
    size += bytes.length - (old == null ? 0 : old.length);
  }

  @Override
  protected void removeDocument(Long position) {
    byte[] old = documents.remove(position);
    changes.removed(documents.getId(), position);
    size -= old == null ? 0 : old.length;
  }

  @Override
  protected Document getDocument(Long position) {
    byte[] bytes = documents.get(position);
    if (bytes == null) {
      throw new NoSuchElementException("No document at " + position);
    }
    return Bson.decode(bytes);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry -> new DocumentWithPosition<>(Bson.decode(entry.getValue()), entry.getKey()));
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int sizeDelta) {
    throw new UnsupportedOperationException("The size is known from the stored bytes");
  }

  @Override
  protected int getDataSize() {
    return (int) Math.min(Integer.MAX_VALUE, size);
  }

  private void build(Index<Long> index) {
    try {
      var cursor = documents.cursor(null);
      while (cursor.hasNext()) {
        Long position = cursor.next();
        Document document = Bson.decode(cursor.getValue());
        index.checkAdd(document, this);
        index.add(document, position, this);
      }
    } catch (MongoServerError e) {
      throw new IndexBuildFailedException(e, this);
    }
  }

  private Matches matches(Document query, @Nullable Document orderBy, int skip, int limit) {
    boolean natural = orderBy == null || orderBy.isEmpty() || orderBy.containsKey("$natural");
    Document sort = natural || orderBy == null ? new Document() : orderBy;
    int most = limit > 0 ? Math.addExact(limit, Math.max(0, skip)) : 0;
    Planner planner = new Planner(getIndexes());
    Optional<Plan> plan =
        isNaturalDescending(orderBy) ? Optional.empty() : planner.plan(query, sort, most > 0);
    Optional<List<Plan>> branches =
        plan.filter(Plan::bounded).isPresent()
            ? Optional.empty()
            : planner.branches(query, plan.isPresent() && most > 0);
    Iterator<Long> positions;
    int sorted = 0;
    if (branches.isPresent()) {
      positions = union(branches.get());
    } else if (plan.isPresent()) {
      positions = distinct(plan.get());
      sorted = plan.get().sorted();
    } else {
      positions = documents.cursor(null, null, isNaturalDescending(orderBy));
    }
    if (branches.isEmpty() && plan.filter(Plan::bounded).isEmpty()) {
      tell(query, sort, plan.isPresent());
    }
    if (most > 0 && !sort.isEmpty() && watch.minds(count())) {
      tellMemorySort(planner, query, sort);
    }
    boolean exact = plan.map(chosen -> !chosen.index().holdsDecimals()).orElse(true);
    return new Matches(
        this,
        ordered(positions, query, sort, sorted, exact, most),
        query,
        Math.max(0, skip),
        limit);
  }

  private Iterator<Long> ordered(
      Iterator<Long> positions,
      Document query,
      Document sort,
      int sorted,
      boolean exact,
      int most) {
    if (sort.isEmpty() || exact && sorted == sort.size()) {
      return positions;
    }
    SortedPositions sorting = new SortedPositions(this, query, sort);
    return sorted > 0 ? sorting.within(positions, sorted) : sorting.of(positions, most);
  }

  private static Iterator<Long> distinct(Plan plan) {
    if (!plan.index().holdsArrays()) {
      return plan.positions();
    }
    Set<Long> seen = new HashSet<>();
    Iterator<Long> positions = plan.positions();
    return Stream.generate(() -> positions)
        .takeWhile(Iterator::hasNext)
        .map(Iterator::next)
        .filter(seen::add)
        .iterator();
  }

  private static Iterator<Long> union(List<Plan> plans) {
    NavigableSet<Long> positions = new TreeSet<>();
    plans.forEach(plan -> plan.positions().forEachRemaining(positions::add));
    return positions.iterator();
  }

  // Reading all documents in the order of an index, or as they lie, asks for no index.
  private void tell(Document query, Document sort, boolean inOrder) {
    boolean wanted = query.isEmpty() && (sort.isEmpty() || inOrder);
    if (!wanted && !getCollectionName().startsWith("system.") && watch.minds(count())) {
      String shape = Filter.shape(query) + (sort.isEmpty() ? "" : " sort " + sort);
      watch.scanned(new FullScan(getDatabaseName(), getCollectionName(), shape, count(), inOrder));
    }
  }

  private void tellMemorySort(Planner planner, Document query, Document sort) {
    if (planner.sortsWhatItFinds(query, sort)) {
      String shape = Filter.shape(query) + " sort " + sort;
      watch.sorted(new MemorySort(getDatabaseName(), getCollectionName(), shape));
    }
  }

  private static final class WholeAnswer implements Iterator<Document> {

    private final MatchCursor rest;
    private Iterator<Document> batch;

    private WholeAnswer(List<Document> first, MatchCursor rest) {
      this.rest = rest;
      this.batch = first.iterator();
    }

    @Override
    public boolean hasNext() {
      while (!batch.hasNext() && !rest.isEmpty()) {
        batch = rest.takeDocuments(BATCH).iterator();
      }
      return batch.hasNext();
    }

    @Override
    public Document next() {
      return batch.next();
    }
  }
}
