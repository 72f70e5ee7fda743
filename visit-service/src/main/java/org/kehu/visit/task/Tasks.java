package org.kehu.visit.task;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Sight;
import org.kehu.kit.copy.Copies;
import org.kehu.kit.paging.Cursors;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Open work of all services; written by the projection only. */
@Repository
public class Tasks {

  private final MongoOperations mongo;
  private final Cursors cursors;
  private final Copies<OpenTask> copies;

  Tasks(MongoOperations mongo, Cursors cursors, MeterRegistry meters) {
    this.mongo = mongo;
    this.cursors = cursors;
    this.copies = new Copies<>(mongo, OpenTask.class, meters);
  }

  /** Where the newest states are kept; a task that is done is gone. */
  public Copies<OpenTask> copies() {
    return copies;
  }

  /**
   * Open work of people and queues, the soonest due first, what has no due time last.
   *
   * @param kind only of this kind, if not null
   */
  Page<OpenTask> page(
      TaskSight shown, @Nullable String kind, String callerId, PageRequest request) {
    Sight sight = Sight.everything(shown.clearance());
    Criteria asked = kind == null ? new Criteria() : where("kind").is(kind);
    Listing listing = new Listing(asked, sight, "dueSort", Direction.ASC);
    List<Criteria> conditions = new ArrayList<>();
    conditions.add(sight.criteria());
    conditions.add(
        new Criteria()
            .orOperator(
                where("assigneeId").in(shown.people()),
                where("queueKey").in(shown.queues()),
                where("queueRole").in(shown.roles())));
    if (kind != null) {
      conditions.add(asked);
    }
    Long total = request.total() ? mongo.count(new Query(all(conditions)), OpenTask.class) : null;
    if (request.after() != null) {
      conditions.add(cursors.behind(request.after(), listing, callerId));
    }
    Query query =
        new Query(all(conditions)).with(Sort.by("dueSort", "_id")).limit(request.limit() + 1);
    List<OpenTask> rows = mongo.find(query, OpenTask.class);
    boolean more = rows.size() > request.limit();
    List<OpenTask> items = more ? rows.subList(0, request.limit()) : rows;
    return new Page<>(items, more ? cursor(items.getLast(), listing, callerId) : null, total);
  }

  private String cursor(OpenTask last, Listing listing, String callerId) {
    return cursors.after(Date.from(last.dueSort()), last.id(), listing, callerId);
  }

  private static Criteria all(List<Criteria> conditions) {
    return new Criteria().andOperator(conditions);
  }
}
