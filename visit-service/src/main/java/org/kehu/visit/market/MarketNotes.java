package org.kehu.visit.market;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.kehu.visit.market.MarketSummary.Count;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The market notes of all departments. */
@Repository
public class MarketNotes {

  private static final int MOST_ROWS = 20;

  private final Store<MarketNote, MarketEvent> store;
  private final MongoOperations mongo;

  MarketNotes(
      Stores stores, EventPublisher<MarketNote, MarketEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(MarketNote.class, publisher);
    this.mongo = mongo;
  }

  MarketNote get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Notes that fit, the newest first. */
  Page<MarketNote> page(MarketFilter filter, Sight sight, PageRequest request) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.kind() != null) {
      conditions.add(where("kind").is(filter.kind().name()));
    }
    if (filter.tag() != null) {
      conditions.add(where("tags").is(filter.tag()));
    }
    if (filter.competitor() != null) {
      conditions.add(where("competitor").is(filter.competitor()));
    }
    if (filter.text() != null) {
      conditions.add(where("words").all(wanted(filter.text())));
    }
    Criteria fits = conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
    return store.page(Listing.newestFirst(fits, sight), request);
  }

  private static Set<String> wanted(String text) {
    Set<String> words = NoteWords.of(text);
    if (words.isEmpty()) {
      throw MarketProblem.SEARCH_TOO_SHORT.problem();
    }
    return words;
  }

  /** Counts what was learnt from one day to another, the last included. */
  MarketSummary summary(LocalDate from, LocalDate to, Sight sight) {
    Criteria seen =
        new Criteria()
            .andOperator(
                where("takenOn").gte(from.toString()).lte(to.toString()), sight.criteria());
    return new MarketSummary(
        from,
        to,
        mongo.count(new Query(seen), mongo.getCollectionName(MarketNote.class)),
        counts(match(seen), group("kind").count().as("n")),
        counts(match(seen), unwind("tags"), group("tags").count().as("n")),
        counts(
            match(new Criteria().andOperator(seen, where("competitor").exists(true))),
            group("competitor").count().as("n")),
        counts(
            match(new Criteria().andOperator(seen, where("assessment").exists(true))),
            group("assessment.use").count().as("n")));
  }

  private List<Count> counts(AggregationOperation... steps) {
    return mongo
        .aggregate(newAggregation(steps), mongo.getCollectionName(MarketNote.class), Count.class)
        .getMappedResults()
        .stream()
        .sorted(Comparator.comparingLong(Count::n).reversed().thenComparing(Count::id))
        .limit(MOST_ROWS)
        .toList();
  }

  Stored<MarketNote> create(Supplier<Change<MarketNote, MarketEvent>> work) {
    return store.create(work);
  }

  Stored<MarketNote> change(String id, Sight sight, Function<MarketNote, List<MarketEvent>> verb) {
    return store.change(id, sight, verb);
  }
}
