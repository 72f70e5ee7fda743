package org.kehu.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages at the head of a pipeline that an ordinary query answers, and so an index: matches,
 * then at most one sort, one skip and one limit in this order.
 */
record LeadingStages(int length, Document query, @Nullable Document sort, int skip, int limit) {

  static LeadingStages of(List<Document> pipeline) {
    List<Document> queries = new ArrayList<>();
    int next = 0;
    while (stage(pipeline, next, "$match") instanceof Document query) {
      queries.add(query);
      next++;
    }
    Document sort = stage(pipeline, next, "$sort") instanceof Document by ? by : null;
    next += sort == null ? 0 : 1;
    int skip = number(stage(pipeline, next, "$skip"));
    next += skip > 0 ? 1 : 0;
    int limit = number(stage(pipeline, next, "$limit"));
    next += limit > 0 ? 1 : 0;
    return new LeadingStages(next, all(queries), sort, skip, limit);
  }

  Stream<Document> read(StoredCollection collection) {
    return collection.stream(query, sort, skip, limit);
  }

  /** The answer when all that follows is a count in one group, as drivers count documents. */
  Optional<List<Document>> count(List<Document> others, StoredCollection collection) {
    if (others.size() != 1
        || !(others.getFirst().get("$group") instanceof Document group)
        || group.size() != 2
        || !(group.get("_id") == null || group.get("_id") instanceof Number)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Object> field : group.entrySet()) {
      if (field.getValue() instanceof Document sum
          && sum.size() == 1
          && Integer.valueOf(1).equals(sum.get("$sum"))) {
        int found = collection.count(query, skip, limit);
        Document counted = new Document("_id", group.get("_id")).append(field.getKey(), found);
        return Optional.of(found == 0 ? List.of() : List.of(counted));
      }
    }
    return Optional.empty();
  }

  private static Document all(List<Document> queries) {
    return switch (queries.size()) {
      case 0 -> new Document();
      case 1 -> queries.getFirst();
      default -> new Document("$and", queries);
    };
  }

  private static @Nullable Object stage(List<Document> pipeline, int at, String name) {
    boolean is = at < pipeline.size() && pipeline.get(at).keySet().equals(Set.of(name));
    return is ? pipeline.get(at).get(name) : null;
  }

  private static int number(@Nullable Object value) {
    return value instanceof Number number && number.longValue() <= Integer.MAX_VALUE
        ? number.intValue()
        : 0;
  }
}
