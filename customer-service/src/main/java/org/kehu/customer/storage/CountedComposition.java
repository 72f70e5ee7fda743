package org.kehu.customer.storage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.Composition;
import org.kehu.customer.analysis.CompositionSource;
import org.kehu.customer.analysis.Dimension;
import org.kehu.kit.access.Sight;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Counts the files in the database each time. */
@Repository
class CountedComposition implements CompositionSource {

  private final MongoTemplate mongo;

  CountedComposition(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  @Override
  public List<Composition.Count> counts(List<Dimension> by, Sight sight) {
    Document group = new Document();
    by.forEach(dimension ->
        group.append(
            dimension.name(), new Document("$ifNull", List.of("$" + dimension.field(), ""))));
    List<Document> pipeline =
        List.of(
            new Document("$match", sight.criteria().getCriteriaObject()),
            new Document(
                "$group",
                new Document("_id", group)
                    .append("customers", new Document("$sum", 1))
                    .append("volume", new Document("$sum", "$market.yearlyVolume.amount"))));
    // Within execute the driver's failures become Spring's, which are answered as such.
    List<Document> rows =
        Objects.requireNonNull(
            mongo.<List<Document>>execute(
                "customers", customers -> customers.aggregate(pipeline).into(new ArrayList<>())));
    return rows.stream().map(row -> count(row, by)).toList();
  }

  private static Composition.Count count(Document row, List<Dimension> by) {
    Document id = row.get("_id", Document.class);
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    by.forEach(dimension -> values.put(dimension, String.valueOf(id.get(dimension.name()))));
    long customers = row.get("customers", Number.class).longValue();
    return new Composition.Count(values, customers, volume(row.get("volume")));
  }

  private static BigDecimal volume(@Nullable Object sum) {
    return switch (sum) {
      case Decimal128 decimal -> decimal.bigDecimalValue();
      case Number none -> new BigDecimal(none.toString());
      case null, default -> BigDecimal.ZERO;
    };
  }
}
