package org.kehu.kit.crypto;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Confidential;
import org.kehu.kit.access.Level;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A document with personal fields of every shape. */
@Document("people")
record Person(
    @Id String id,
    String city,
    @Personal @Nullable String phone,
    @Personal @Nullable Papers papers,
    List<Relative> relatives)
    implements Confidential {

  @Override
  public String subject() {
    return "person/" + id;
  }

  @Override
  public Level level() {
    return Level.NORMAL;
  }

  record Papers(
      @Nullable String idNumber, @Nullable Integer age, @Nullable List<String> formerNames) {}

  record Relative(String kind, @Personal @Nullable String name) {}

  /** A document about somebody else. */
  @Document("letters")
  @PersonalOf(collection = "people", field = "personId")
  record Letter(@Id String id, String personId, @Personal @Nullable String text) {}

  static Person of(String id) {
    return new Person(
        id,
        "深圳",
        "13800138000",
        new Papers("440300198806011234", 38, List.of("李小红")),
        List.of(new Relative("spouse", "王建国"), new Relative("child", "王小明")));
  }
}
