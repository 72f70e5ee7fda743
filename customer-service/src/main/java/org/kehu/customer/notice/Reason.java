package org.kehu.customer.notice;

/** Why a notice was not sent; the codes are told to others and never change. */
public enum Reason {
  /** There is no template with that code. */
  TEMPLATE_UNKNOWN,
  /** The template serves another purpose than was asked for. */
  PURPOSE_MISMATCH,
  /** A placeholder's value is missing, unknown or malformed. */
  VALUES_INVALID,
  /** Nobody has that id, or nobody any more. */
  RECIPIENT_UNKNOWN,
  /** Of old notices only: nobody knew where recipients of this kind are reached. */
  RECIPIENT_UNSERVED,
  /** The recipient has no address for any channel of the template. */
  ADDRESS_MISSING,
  /** The channel was not set up, so that waiting would not help. */
  CHANNEL_NOT_CONFIGURED,
  /** The customer has not agreed to this purpose. */
  CONSENT_MISSING,
  /** The customer has declined this purpose. */
  CONSENT_REFUSED,
  /** One contact more would be too many (M29). */
  TOO_MANY_CONTACTS,
  /** The channel refuses address or message for good. */
  REJECTED,
  /** No attempt succeeded for as long as we try. */
  GIVEN_UP
}
