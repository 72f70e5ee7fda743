package org.kehu.survey.invitation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All tickets to anonymous surveys. */
@Repository
public class Tickets {

  private static final String SPENT = "spent";

  private final MongoTemplate mongo;

  Tickets(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** The ticket of an invitation is there; that of a spent one stays spent. */
  public void issue(String invitationId) {
    mongo.upsert(of(invitationId), new Update().setOnInsert(SPENT, false), Ticket.class);
  }

  /** Whether it was used. */
  public boolean isSpent(String invitationId) {
    Ticket ticket = mongo.findById(invitationId, Ticket.class);
    return ticket != null && ticket.spent();
  }

  /** Uses it; false if it was used before, also a moment ago by another. */
  public boolean spend(String invitationId) {
    issue(invitationId);
    Query unspent = new Query(where("_id").is(invitationId).and(SPENT).is(false));
    return mongo.findAndModify(unspent, new Update().set(SPENT, true), Ticket.class) != null;
  }

  /** It was used for nothing: the answers could not be kept. */
  public void giveBack(String invitationId) {
    mongo.updateFirst(of(invitationId), new Update().set(SPENT, false), Ticket.class);
  }

  private static Query of(String invitationId) {
    return new Query(where("_id").is(invitationId));
  }
}
