package org.kehu.customer.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.analysis.Dimension;
import org.kehu.customer.analysis.SalesBasis;
import org.kehu.customer.analysis.SalesSource;
import org.kehu.customer.trade.Order;
import org.kehu.kit.access.Sight;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Adds up the orders in the database each time. */
@Repository
class CountedSales implements SalesSource {

  private static final String COLLECTION = "transactions";
  private static final int BATCH = 500;

  private final MongoTemplate mongo;

  CountedSales(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** What one customer bought of one product, or of all. */
  private record Bought(String value, String customerId, BigDecimal quantity, BigDecimal amount) {

    static Bought of(Document row) {
      Document id = row.get("_id", Document.class);
      return new Bought(
          String.valueOf(id.getOrDefault("product", "")),
          id.getString("customer"),
          decimal(row.get("quantity")),
          decimal(row.get("amount")));
    }

    Sold as(String name) {
      return new Sold(name, 1, quantity, amount);
    }
  }

  private record Ordered(Order order) {}

  @Override
  public List<Sold> sold(SalesBasis by, Instant from, Instant to, Sight sight) {
    Document match =
        new Document(
            "orderedAt", new Document("$gte", Date.from(from)).append("$lt", Date.from(to)));
    match.putAll(sight.criteria().getCriteriaObject());
    Map<String, Sold> sold = new HashMap<>();
    by.dimension()
        .ifPresentOrElse(
            dimension -> addBuyers(sold, rows(buyers(match)), dimension),
            () -> rows(goods(match)).forEach(one -> add(sold, one.as(one.value()))));
    return List.copyOf(sold.values());
  }

  private static List<Document> goods(Document match) {
    Document id = new Document("product", "$order.lines.product").append("customer", "$customerId");
    return List.of(
        new Document("$match", match),
        new Document("$unwind", "$order.lines"),
        new Document(
            "$group",
            new Document("_id", id)
                .append("quantity", new Document("$sum", "$order.lines.quantity"))
                .append("amount", new Document("$sum", "$order.lines.amount.amount"))));
  }

  private static List<Document> buyers(Document match) {
    return List.of(
        new Document("$match", match),
        new Document(
            "$group",
            new Document("_id", new Document("customer", "$customerId"))
                .append("amount", new Document("$sum", "$amount.amount"))));
  }

  private List<Bought> rows(List<Document> pipeline) {
    // Within execute the driver's failures become Spring's, which are answered as such.
    return Objects.requireNonNull(
        mongo.<List<Bought>>execute(
            COLLECTION,
            orders -> orders.aggregate(pipeline).map(Bought::of).into(new ArrayList<>())));
  }

  private void addBuyers(Map<String, Sold> sold, List<Bought> buyers, Dimension dimension) {
    for (int at = 0; at < buyers.size(); at += BATCH) {
      List<Bought> some = buyers.subList(at, Math.min(at + BATCH, buyers.size()));
      Map<String, String> values = values(some, dimension);
      some.forEach(one -> add(sold, one.as(values.getOrDefault(one.customerId(), ""))));
    }
  }

  private Map<String, String> values(List<Bought> buyers, Dimension dimension) {
    Query query = new Query(where("_id").in(buyers.stream().map(Bought::customerId).toList()));
    query.fields().include(dimension.field());
    Map<String, String> values = new HashMap<>();
    for (Document file : mongo.find(query, Document.class, "customers")) {
      Object value = file.getEmbedded(List.of(dimension.field().split("\\.")), Object.class);
      values.put(file.getString("_id"), value == null ? "" : value.toString());
    }
    return values;
  }

  private static void add(Map<String, Sold> sold, Sold one) {
    sold.merge(one.value(), one, Sold::plus);
  }

  private static BigDecimal decimal(@Nullable Object sum) {
    return switch (sum) {
      case Decimal128 decimal -> decimal.bigDecimalValue();
      case Number none -> new BigDecimal(none.toString());
      case null, default -> BigDecimal.ZERO;
    };
  }

  @Override
  public List<Order> ordersOf(Collection<String> customerIds, Instant from, Instant to, int most) {
    Query ordered =
        new Query(where("customerId").in(customerIds).and("orderedAt").gte(from).lt(to))
            .with(Sort.by(Sort.Direction.DESC, "orderedAt"))
            .limit(most);
    ordered.fields().include("order");
    return mongo.find(ordered, Ordered.class, COLLECTION).stream().map(Ordered::order).toList();
  }
}
