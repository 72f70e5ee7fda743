package org.kehu.customer.timeline;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.file.CustomerDesk;
import org.kehu.kit.access.Caller;
import org.kehu.kit.access.Sight;
import org.kehu.kit.call.Call;
import org.kehu.kit.paging.Cursors;
import org.kehu.kit.paging.Listing;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** All entries of all customers; each is written once and never changed. */
@Repository
public class Timeline {

  private final MongoTemplate mongo;
  private final CustomerDesk files;
  private final Cursors cursors;

  Timeline(MongoTemplate mongo, CustomerDesk files, Cursors cursors) {
    this.mongo = mongo;
    this.files = files;
    this.cursors = cursors;
  }

  /** Keeps an entry; the same one again changes nothing. */
  public void keep(TimelineEntry entry) {
    mongo.save(entry);
  }

  /** One page of a customer's entries, newest first, up to the reader's clearance. */
  public Page<TimelineEntry> of(String customerId, PageRequest request) {
    files.get(customerId);
    Caller caller = Call.current().caller();
    int clearance = SecurityRules.clearance(caller).rank();
    Criteria filter = where("customerId").is(customerId).and("level").lte(clearance);
    Listing listing = new Listing(filter, Sight.nothing(), "time", Direction.DESC);
    List<Criteria> conditions = new ArrayList<>(List.of(filter));
    if (request.after() != null) {
      conditions.add(cursors.behind(request.after(), listing, caller.id()));
    }
    Long total = request.total() ? mongo.count(new Query(filter), TimelineEntry.class) : null;
    List<TimelineEntry> rows = mongo.find(query(conditions, request.limit()), TimelineEntry.class);
    boolean more = rows.size() > request.limit();
    List<TimelineEntry> items = more ? rows.subList(0, request.limit()) : rows;
    String next = more ? cursor(items.getLast(), listing, caller) : null;
    return new Page<>(items, next, total);
  }

  private static Query query(List<Criteria> conditions, int limit) {
    Sort newestFirst = Sort.by(Direction.DESC, "time").and(Sort.by(Direction.DESC, "_id"));
    return new Query(new Criteria().andOperator(conditions)).with(newestFirst).limit(limit + 1);
  }

  private String cursor(TimelineEntry last, Listing listing, Caller caller) {
    return cursors.after(Date.from(last.time()), last.eventId(), listing, caller.id());
  }
}
