package org.kehu.customer.notice.address;

import java.util.Optional;

/**
 * Knows where recipients of one kind are reached, at the moment of sending: addresses stand in no
 * event and in no notice.
 */
public interface AddressSource {

  /** Which kind. */
  RecipientKind kind();

  /** The recipient with this id; empty if there is none, or none any more. */
  Optional<Addressee> find(String id);

  /** Whether another service tells of them, so that one who is unknown may be heard of yet. */
  default boolean hearsOfThem() {
    return false;
  }
}
