package org.kehu.local.database;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kehu.local.database.Plan.Stretch;

/** Chooses the index that answers a query with the fewest documents read. */
final class Planner {

  private static final int MOST_STRETCHES = 512;

  // Up to here it is cheaper to read all candidates than to guess about another index.
  private static final int FEW = 300;

  private final List<OrderedIndex> indexes;

  Planner(List<Index<Long>> indexes) {
    this.indexes =
        indexes.stream()
            .filter(OrderedIndex.class::isInstance)
            .map(OrderedIndex.class::cast)
            .toList();
  }

  /** The best plan, or none when only reading the whole collection answers the query. */
  Optional<Plan> plan(Document query, Document sort, boolean limited) {
    Filter filter = new Filter(query);
    List<Plan> plans = new ArrayList<>();
    for (OrderedIndex index : indexes) {
      Optional<Plan> plan = plan(index, filter, sort);
      if (plan.isPresent() && plan.get().single()) {
        return plan;
      }
      plan.ifPresent(plans::add);
    }
    return best(plans, sort, limited);
  }

  /**
   * A plan for each branch of a disjunction, wherever it stands, or none when one of them has no
   * index, or when there is another way and a branch would find many.
   */
  Optional<List<Plan>> branches(Document query, boolean onlyFew) {
    return new Filter(query)
        .disjunctions().stream()
            .map(branches -> plans(branches, onlyFew))
            .flatMap(Optional::stream)
            .findFirst();
  }

  private Optional<List<Plan>> plans(List<Document> branches, boolean onlyFew) {
    List<Plan> plans = new ArrayList<>();
    for (Document branch : branches) {
      Optional<Plan> plan = plan(branch, new Document(), false).filter(Plan::bounded);
      if (plan.isEmpty() || onlyFew && plan.get().size(FEW) == FEW) {
        return Optional.empty();
      }
      plans.add(plan.get());
    }
    return plans.isEmpty() ? Optional.empty() : Optional.of(plans);
  }

  /**
   * Whether an index finds many by equal values, and none that narrows the query gives them in the
   * wanted order: with the sort's fields behind those values it would.
   */
  boolean sortsWhatItFinds(Document query, Document sort) {
    Filter filter = new Filter(query);
    List<Plan> plans =
        indexes.stream()
            .map(index -> plan(index, filter, sort))
            .flatMap(Optional::stream)
            .filter(Plan::bounded)
            .toList();
    return plans.stream().anyMatch(plan -> plan.findsManyByValue(filter))
        && plans.stream().noneMatch(plan -> plan.single() || plan.gives(sort));
  }

  private static Optional<Plan> best(List<Plan> plans, Document sort, boolean limited) {
    if (plans.size() < 2) {
      return plans.stream().findFirst();
    }
    Optional<Counted> narrow =
        plans.stream()
            .filter(Plan::bounded)
            .map(plan -> new Counted(plan, plan.size(FEW)))
            .filter(counted -> counted.size < FEW)
            .min(
                Comparator.comparingInt(Counted::size)
                    .thenComparingInt(counted -> -counted.plan.sorted()));
    if (narrow.isPresent()) {
      return narrow.map(Counted::plan);
    }
    Comparator<Plan> bySelection =
        Comparator.comparing(Plan::bounded).thenComparingInt(Plan::equalities);
    Comparator<Plan> bySort = Comparator.comparing(plan -> plan.sorted() == sort.size());
    return plans.stream()
        .max(limited ? bySort.thenComparing(bySelection) : bySelection.thenComparing(bySort));
  }

  @SuppressWarnings("ReferenceEquality")
  private static Optional<Plan> plan(OrderedIndex index, Filter filter, Document sort) {
    List<byte[]> prefixes = List.of(new byte[0]);
    List<Interval> last = List.of(Interval.EVERYTHING);
    boolean excludesMissing = false;
    int equalities = 0;
    boolean single = true;
    boolean bounded = false;
    for (String path : index.paths()) {
      Ranges ranges = filter.ranges(path, index.holdsArrays());
      if (ranges == null) {
        break;
      }
      excludesMissing |= ranges.excludesMissing();
      List<Interval> intervals = inOrder(ranges, index.ascending(equalities));
      bounded |= ranges != Ranges.PRESENT || index.sparse();
      if (prefixes.size() * intervals.size() > MOST_STRETCHES) {
        break;
      }
      if (!ranges.points()) {
        last = intervals;
        break;
      }
      prefixes = product(prefixes, intervals);
      single &= intervals.size() == 1;
      equalities++;
    }
    if (index.sparse() && !excludesMissing) {
      return Optional.empty();
    }
    Order order = order(index, filter, sort, equalities);
    if (!bounded && order.sorted == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Plan(
            index,
            stretches(prefixes, last),
            single ? equalities : Math.max(0, equalities - 1),
            bounded,
            order.backwards,
            order.sorted));
  }

  private static List<Interval> inOrder(Ranges ranges, boolean ascending) {
    return ascending
        ? ranges.intervals()
        : ranges.intervals().reversed().stream().map(Interval::descending).toList();
  }

  private static List<byte[]> product(List<byte[]> prefixes, List<Interval> points) {
    List<byte[]> longer = new ArrayList<>();
    for (byte[] prefix : prefixes) {
      for (Interval point : points) {
        longer.add(joined(prefix, point.low()));
      }
    }
    return longer;
  }

  private static List<Stretch> stretches(List<byte[]> prefixes, List<Interval> intervals) {
    List<Stretch> stretches = new ArrayList<>();
    for (byte[] prefix : prefixes) {
      for (Interval interval : intervals) {
        byte[] end = Interval.after(joined(prefix, interval.high()));
        stretches.add(new Stretch(joined(prefix, interval.low()), end, prefix.length));
      }
    }
    return stretches;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    return new KeyWriter().raw(one).raw(two).toBytes();
  }

  /**
   * How far the order of the index is that of the sort. Arrays in the equal parts do not hurt: a
   * document that is met in several stretches is met at the same place of each.
   */
  private static Order order(OrderedIndex index, Filter filter, Document sort, int equalities) {
    List<String> paths = index.paths();
    int part = equalities;
    int sorted = 0;
    Boolean backwards = null;
    for (Map.Entry<String, Object> field : sort.entrySet()) {
      if (!isFixed(field.getKey(), index, equalities, filter)) {
        if (part == paths.size()
            || !paths.get(part).equals(field.getKey())
            || index.holdsArrays(part)) {
          break;
        }
        boolean turned = index.ascending(part) != isAscending(field.getValue());
        if (backwards != null && backwards != turned) {
          break;
        }
        backwards = turned;
        part++;
      }
      sorted++;
    }
    return new Order(sorted, Boolean.TRUE.equals(backwards));
  }

  private static boolean isFixed(String path, OrderedIndex index, int equalities, Filter filter) {
    int part = index.paths().subList(0, equalities).indexOf(path);
    Ranges ranges =
        part < 0 || index.holdsArrays(part) ? null : filter.ranges(path, index.holdsArrays());
    return ranges != null && ranges.points() && ranges.intervals().size() == 1;
  }

  private static boolean isAscending(Object direction) {
    return ((Number) direction).intValue() > 0;
  }

  private record Counted(Plan plan, int size) {}

  private record Order(int sorted, boolean backwards) {}
}
