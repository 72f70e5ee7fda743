package org.kehu.survey.measure;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** All rebuildings of the facts; ids and numbers only. */
@Repository
public class FactReplays {

  private final MongoTemplate mongo;

  FactReplays(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  public Optional<FactReplay> find(String id) {
    return Optional.ofNullable(mongo.findById(id, FactReplay.class));
  }

  /** The replay, or a 404. */
  public FactReplay get(String id) {
    return find(id).orElseThrow(() -> RequestProblem.NOT_FOUND.problem().with("id", id));
  }

  /** Whether it is the open one now. */
  public boolean begin(FactReplay replay) {
    try {
      mongo.insert(replay);
      return true;
    } catch (DuplicateKeyException openAlready) {
      return isOpen(replay.id());
    }
  }

  /** Whether what lies rebuilt is this one's. */
  public boolean isOpen(String id) {
    return find(id).filter(one -> Boolean.TRUE.equals(one.open())).isPresent();
  }

  /** It has read on. */
  public void readUntil(String id, List<FactReplay.Place> places) {
    change(id, new Update().set("places", places));
  }

  /** Some that differ; those that are noted already are noted once. */
  public void note(String id, List<FactDifference> differences) {
    change(id, new Update().addToSet("differences").each(differences.toArray()));
  }

  public void compared(String id, FactReplay.Counts counts) {
    change(id, new Update().set("counts", counts));
  }

  /** It is over, and another may begin. */
  public void close(String id) {
    change(id, new Update().unset("open"));
  }

  private void change(String id, Update update) {
    mongo.updateFirst(new Query(where("_id").is(id)), update, FactReplay.class);
  }
}
