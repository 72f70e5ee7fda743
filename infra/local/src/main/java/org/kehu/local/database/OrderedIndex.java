package org.kehu.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory: one entry a value, in the order of its keys, each ending in the position of
 * its document. It is derived from the documents alone and so can never disagree with the file.
 */
final class OrderedIndex extends Index<Long> {

  private final List<String> paths;
  private final List<String[]> names;
  private final boolean unique;
  private final TreeSet<byte[]> entries = new TreeSet<>(Arrays::compareUnsigned);
  private final int[] arrayDocuments;
  private int decimalDocuments;

  OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
    super(name, keys, sparse);
    this.paths = keys.stream().map(IndexKey::getKey).toList();
    this.names = paths.stream().map(path -> path.split("\\.", -1)).toList();
    this.unique = unique;
    this.arrayDocuments = new int[paths.size()];
  }

  List<String> paths() {
    return paths;
  }

  boolean ascending(int part) {
    return getKeys().get(part).isAscending();
  }

  boolean isPrimary() {
    return paths.equals(List.of("_id"));
  }

  boolean sparse() {
    return isSparse();
  }

  /** Whether any document holds an array at one of the paths, and so several entries. */
  boolean holdsArrays() {
    return Arrays.stream(arrayDocuments).anyMatch(documents -> documents > 0);
  }

  /** Whether any document holds an array at this part's path. */
  boolean holdsArrays(int part) {
    return arrayDocuments[part] > 0;
  }

  /** Whether entries may be equal where values are not, so that equal entries need sorting. */
  boolean holdsDecimals() {
    return decimalDocuments > 0;
  }

  /** The entries that begin with or follow {@code from} and precede {@code to}; empty is open. */
  Iterator<byte[]> entries(byte[] from, byte[] to, boolean backwards) {
    NavigableSet<byte[]> part =
        to.length == 0 ? entries.tailSet(from, true) : entries.subSet(from, true, to, false);
    return backwards ? part.descendingIterator() : part.iterator();
  }

  static long position(byte[] entry) {
    return ByteBuffer.wrap(entry, entry.length - Long.BYTES, Long.BYTES).getLong();
  }

  @Override
  public @Nullable Long getPosition(Document document) {
    if (!isPrimary()) {
      return null;
    }
    for (Entry key : keysOf(document).entries) {
      Long position = holder(key.bytes);
      if (position != null) {
        return position;
      }
    }
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    check(document, null, collection);
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
    check(after, unique ? before : null, collection);
  }

  @Override
  public void add(Document document, Long position, MongoCollection<Long> collection) {
    add(keysOf(document), position);
  }

  private void add(Keys keys, long position) {
    keys.entries.forEach(key -> entries.add(key.at(position)));
    count(keys, 1);
  }

  void remove(Document document, long position) {
    remove(keysOf(document), position);
  }

  private void remove(Keys keys, long position) {
    keys.entries.forEach(key -> entries.remove(key.at(position)));
    count(keys, -1);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Long position, MongoCollection<Long> collection) {
    Keys old = keysOf(before);
    Keys now = keysOf(after);
    if (!now.isSameAs(old)) {
      remove(old, position);
      add(now, position);
    }
  }

  @Override
  public Long remove(Document document) {
    throw new UnsupportedOperationException("Entries are removed with their position");
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException("Queries are planned");
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof OrderedIndex index
        && toIndexDescription().equals(index.toIndexDescription());
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public long getCount() {
    return entries.size();
  }

  @Override
  public long getDataSize() {
    return entries.size();
  }

  @Override
  public void drop() {
    entries.clear();
    Arrays.fill(arrayDocuments, 0);
    decimalDocuments = 0;
  }

  private void check(
      Document document, @Nullable Document before, MongoCollection<Long> collection) {
    Keys keys = keysOf(document);
    if (keys.arrays.size() > 1) {
      throw new CannotIndexParallelArraysError(keys.arrays);
    }
    if (!unique) {
      return;
    }
    Set<Long> own = before == null ? Set.of() : positions(before);
    for (Entry key : keys.entries) {
      Long holder = holder(key.bytes);
      if (holder != null && !own.contains(holder)) {
        throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key.values));
      }
    }
  }

  private Set<Long> positions(Document document) {
    Set<Long> positions = new LinkedHashSet<>();
    for (Entry key : keysOf(document).entries) {
      Long holder = holder(key.bytes);
      if (holder != null) {
        positions.add(holder);
      }
    }
    return positions;
  }

  private @Nullable Long holder(byte[] key) {
    byte[] entry = entries.ceiling(key);
    boolean found =
        entry != null
            && entry.length == key.length + Long.BYTES
            && Arrays.equals(entry, 0, key.length, key, 0, key.length);
    return found ? position(entry) : null;
  }

  private void count(Keys keys, int change) {
    keys.arrayParts.forEach(part -> arrayDocuments[part] += change);
    decimalDocuments += keys.decimals ? change : 0;
  }

  private Keys keysOf(Document document) {
    Keys keys = new Keys();
    List<PathValues> parts = new ArrayList<>(names.size());
    boolean present = !isSparse();
    for (String[] path : names) {
      PathValues values = PathValues.of(document, path);
      present |= values.present();
      String array = values.array();
      if (array != null) {
        keys.arrays.add(array);
        keys.arrayParts.add(parts.size());
      }
      parts.add(values);
    }
    if (present) {
      combine(parts, new ArrayList<>(), new KeyWriter(), keys);
    } else {
      keys.arrays.clear();
      keys.arrayParts.clear();
    }
    return keys;
  }

  private void combine(
      List<PathValues> parts, List<@Nullable Object> chosen, KeyWriter key, Keys keys) {
    int part = chosen.size();
    if (part == parts.size()) {
      keys.decimals |= key.sawDecimal();
      keys.entries.add(new Entry(key.toBytes(), new ArrayList<>(chosen)));
      return;
    }
    for (Object value : parts.get(part).values()) {
      int mark = key.length();
      chosen.add(value);
      combine(parts, chosen, key.value(value, ascending(part)), keys);
      chosen.removeLast();
      key.truncate(mark);
    }
  }

  private static final class Keys {
    private final List<Entry> entries = new ArrayList<>(1);
    private final Set<String> arrays = new LinkedHashSet<>(0);
    private final List<Integer> arrayParts = new ArrayList<>(0);
    private boolean decimals;

    boolean isSameAs(Keys other) {
      return decimals == other.decimals
          && arrayParts.equals(other.arrayParts)
          && entries.size() == other.entries.size()
          && IntStream.range(0, entries.size())
              .allMatch(at -> Arrays.equals(entries.get(at).bytes, other.entries.get(at).bytes));
    }
  }

  private record Entry(byte[] bytes, List<@Nullable Object> values) {

    byte[] at(long position) {
      byte[] entry = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
      ByteBuffer.wrap(entry).putLong(bytes.length, position);
      return entry;
    }
  }
}
