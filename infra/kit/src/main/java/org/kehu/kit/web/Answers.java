package org.kehu.kit.web;

import java.net.URI;
import org.kehu.kit.store.Aggregate;
import org.kehu.kit.store.Stored;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Answers with the version as ETag; repeats of a request say so and answer what the first one did.
 */
public final class Answers {

  /** Header that marks the answer to a repeated request. */
  public static final String REPLAYED = "Idempotency-Replayed";

  private Answers() {}

  /** 201 with the place of the new thing. */
  public static <V> ResponseEntity<V> created(Stored<?> stored, String collection, V view) {
    URI place = URI.create(collection + "/" + stored.aggregate().id());
    return answer(HttpStatus.CREATED, stored).location(place).body(view);
  }

  /** 200 after a change. */
  public static <V> ResponseEntity<V> changed(Stored<?> stored, V view) {
    return answer(HttpStatus.OK, stored).body(view);
  }

  /** 200 with what is there. */
  public static <V> ResponseEntity<V> found(Aggregate aggregate, V view) {
    return ResponseEntity.ok().eTag(etag(aggregate)).body(view);
  }

  /** The version as a strong ETag. */
  public static String etag(Aggregate aggregate) {
    return "\"" + aggregate.version() + "\"";
  }

  private static ResponseEntity.BodyBuilder answer(HttpStatus status, Stored<?> stored) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(etag(stored.aggregate()));
    return stored.replayed() ? answer.header(REPLAYED, "true") : answer;
  }
}
