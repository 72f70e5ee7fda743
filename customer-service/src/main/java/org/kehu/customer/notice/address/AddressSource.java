package org.kehu.customer.notice.address;

import java.util.Optional;

/**
 * Knows where recipients of one kind are reached, at the moment of sending: addresses stand in no
 * event and in no notice. A kind without a source is refused as such; complainants without a file
 * ({@link RecipientKind#CASE}) and contacts of enterprises wait for theirs.
 */
public interface AddressSource {

  /** Which kind. */
  RecipientKind kind();

  /** The recipient with this id; empty if there is none, or none any more. */
  Optional<Addressee> find(String id);
}
