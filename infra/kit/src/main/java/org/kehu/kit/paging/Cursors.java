package org.kehu.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.kehu.kit.problem.RequestProblem;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Makes and reads opaque cursors: sort key and id of the last row, with a seal over them, the
 * filter and the caller, so that a cursor only continues the list it came from.
 */
public final class Cursors {

  private static final int SEAL_BYTES = 16;
  private final SecretKeySpec key;

  public Cursors(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /**
   * Where a list has come.
   *
   * @param sortKey of the last row
   * @param id of the last row
   */
  record Place(Object sortKey, String id) {

    /** The condition for the rows behind. */
    Criteria behind(Listing listing) {
      boolean ascending = listing.direction() == Direction.ASC;
      Criteria byId = ascending ? Criteria.where("_id").gt(id) : Criteria.where("_id").lt(id);
      if (listing.sortField().equals("_id")) {
        return byId;
      }
      Criteria bySort = Criteria.where(listing.sortField());
      Criteria further = ascending ? bySort.gt(sortKey) : bySort.lt(sortKey);
      Criteria tie =
          new Criteria().andOperator(Criteria.where(listing.sortField()).is(sortKey), byId);
      return new Criteria().orOperator(List.of(further, tie));
    }
  }

  /**
   * A cursor that continues after a place.
   *
   * @param asked conditions of the caller that the listing's filter does not hold; may be empty
   */
  String after(Place last, Listing listing, String asked, String callerId) {
    byte[] place =
        new Document("k", last.sortKey())
            .append("i", last.id())
            .toJson()
            .getBytes(StandardCharsets.UTF_8);
    byte[] seal = seal(place, listing, asked, callerId);
    byte[] all = ByteBuffer.allocate(SEAL_BYTES + place.length).put(seal).put(place).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The place that a cursor continues after; a foreign or damaged cursor is refused. */
  Place place(String cursor, Listing listing, String asked, String callerId) {
    Document place = open(cursor, listing, asked, callerId);
    return new Place(Objects.requireNonNull(place.get("k")), place.getString("i"));
  }

  private Document open(String cursor, Listing listing, String asked, String callerId) {
    try {
      byte[] all = Base64.getUrlDecoder().decode(cursor);
      byte[] place = Arrays.copyOfRange(all, SEAL_BYTES, all.length);
      byte[] seal = Arrays.copyOf(all, SEAL_BYTES);
      byte[] expected = seal(place, listing, asked, callerId);
      if (all.length > SEAL_BYTES && MessageDigest.isEqual(seal, expected)) {
        BsonDocument bson = BsonDocument.parse(new String(place, StandardCharsets.UTF_8));
        return new DocumentCodec()
            .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
      throw RequestProblem.CURSOR_INVALID.problem().because(damaged);
    }
    throw RequestProblem.CURSOR_INVALID.problem();
  }

  private byte[] seal(byte[] place, Listing listing, String asked, String callerId) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(place);
      String list =
          callerId
              + '\n'
              + listing.sortField()
              + listing.direction()
              + '\n'
              + listing.filter().getCriteriaObject()
              + (asked.isEmpty() ? "" : '\n' + asked);
      return Arrays.copyOf(mac.doFinal(list.getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HmacSHA256 is part of every Java platform", impossible);
    }
  }
}
