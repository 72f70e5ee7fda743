package org.kehu.customer.storage;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kehu.customer.CustomerProperties;
import org.kehu.customer.salesplan.PlanSubject;
import org.kehu.customer.salesplan.SalesFigures;
import org.kehu.customer.salesplan.SubjectKind;
import org.kehu.kit.access.Level;
import org.kehu.kit.money.Money;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Adds up the orders of a subject's customers, some customers at a time, in the company's zone. */
@Repository
class CountedSalesFigures implements SalesFigures {

  private static final int BATCH = 500;

  private final MongoTemplate mongo;
  private final ZoneId zone;

  CountedSalesFigures(MongoTemplate mongo, CustomerProperties properties) {
    this.mongo = mongo;
    this.zone = properties.zone();
  }

  private record Identified(String id) {}

  private record Ordered(Instant orderedAt, Money amount) {}

  @Override
  public Map<YearMonth, Money> ordered(
      PlanSubject subject, String departmentId, YearMonth from, YearMonth until) {
    Map<YearMonth, Money> months = new HashMap<>();
    if (subject.kind() == SubjectKind.KEY_ACCOUNT) {
      add(months, List.of(subject.value()), from, until);
      return months;
    }
    List<String> some = new ArrayList<>(BATCH);
    try (Stream<Identified> customers = customers(subject, departmentId)) {
      customers.forEach(one -> {
        some.add(one.id());
        if (some.size() == BATCH) {
          add(months, some, from, until);
          some.clear();
        }
      });
    }
    add(months, some, from, until);
    return months;
  }

  private Stream<Identified> customers(PlanSubject subject, String departmentId) {
    SubjectKind kind = subject.kind();
    Criteria group = where(kind.field()).is(subject.value()).and("level").lte(Level.NORMAL.rank());
    if (kind == SubjectKind.REGION || kind == SubjectKind.TIER) {
      group = group.and("departmentId").is(departmentId);
    }
    Query counted = new Query(group);
    counted.fields().include("_id");
    return mongo.stream(counted, Identified.class, "customers");
  }

  private void add(
      Map<YearMonth, Money> months, List<String> customers, YearMonth from, YearMonth until) {
    if (customers.isEmpty()) {
      return;
    }
    Query bought =
        new Query(
            where("customerId").in(customers).and("orderedAt").gte(start(from)).lt(start(until)));
    bought.fields().include("orderedAt", "amount");
    try (Stream<Ordered> orders = mongo.stream(bought, Ordered.class, "transactions")) {
      orders.forEach(order ->
          months.merge(
              YearMonth.from(order.orderedAt().atZone(zone)), order.amount(), Money::plus));
    }
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }
}
