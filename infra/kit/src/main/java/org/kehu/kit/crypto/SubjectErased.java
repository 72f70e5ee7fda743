package org.kehu.kit.crypto;

/** Personal data shall be stored for a subject whose key was destroyed: that is for ever. */
public final class SubjectErased extends RuntimeException {

  SubjectErased(String subject) {
    super("The personal data of " + subject + " were erased; nothing can be stored for it again");
  }
}
