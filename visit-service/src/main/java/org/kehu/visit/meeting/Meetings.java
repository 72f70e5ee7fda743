package org.kehu.visit.meeting;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Store;
import org.kehu.kit.store.Stored;
import org.kehu.kit.store.Stores;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The meetings of all departments. */
@Repository
public class Meetings {

  private static final int MOST_WITH_TASKS = 20;

  private final Store<Meeting, MeetingEvent> store;
  private final MongoOperations mongo;

  Meetings(Stores stores, EventPublisher<Meeting, MeetingEvent> publisher, MongoOperations mongo) {
    this.store = stores.of(Meeting.class, publisher);
    this.mongo = mongo;
  }

  Meeting get(String id, Sight sight) {
    return store.get(id, sight);
  }

  /** Meetings that fit, the newest first. */
  Page<Meeting> page(MeetingFilter filter, Sight sight, PageRequest request) {
    return store.page(Listing.newestFirst(criteria(filter), sight), request);
  }

  Stored<Meeting> create(Supplier<Change<Meeting, MeetingEvent>> work) {
    return store.create(work);
  }

  Stored<Meeting> change(String id, Sight sight, Function<Meeting, List<MeetingEvent>> verb) {
    return store.change(id, sight, verb);
  }

  /** Keys of the meetings of series that are planned among some. */
  Set<String> existing(Collection<String> seriesKeys) {
    return mongo.find(new Query(where("seriesKey").in(seriesKeys)), Meeting.class).stream()
        .flatMap(meeting -> Optional.ofNullable(meeting.seriesKey()).stream())
        .collect(Collectors.toSet());
  }

  /** What earlier meetings of a department and kind left open. */
  List<MeetingTask> leftOpen(String departmentId, MeetingKind kind) {
    Criteria open =
        where("departmentId").is(departmentId).and("kind").is(kind).and("openTasks").gt(0);
    return mongo.find(new Query(open).limit(MOST_WITH_TASKS), Meeting.class).stream()
        .flatMap(meeting -> meeting.tasks().stream())
        .filter(MeetingTask::isOpen)
        .toList();
  }

  /** Number of meetings' tasks whose day has passed. */
  public long overdueTasks(LocalDate today) {
    return mongo.find(new Query(where("openTasks").gt(0)), Meeting.class).stream()
        .flatMap(meeting -> meeting.tasks().stream())
        .filter(task -> task.isOpen() && task.dueOn().isBefore(today))
        .count();
  }

  private static Criteria criteria(MeetingFilter filter) {
    List<Criteria> conditions = new ArrayList<>();
    if (filter.kind() != null) {
      conditions.add(where("kind").is(filter.kind()));
    }
    if (filter.status() != null) {
      conditions.add(where("status").is(filter.status()));
    }
    if (filter.departmentId() != null) {
      conditions.add(where("departmentId").is(filter.departmentId()));
    }
    between(filter.from(), filter.to(), conditions);
    return conditions.isEmpty() ? new Criteria() : new Criteria().andOperator(conditions);
  }

  private static void between(
      @Nullable Instant from, @Nullable Instant to, List<Criteria> conditions) {
    if (from != null) {
      conditions.add(where("plan.startsAt").gte(from));
    }
    if (to != null) {
      conditions.add(where("plan.startsAt").lt(to));
    }
  }
}
