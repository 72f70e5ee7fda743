package org.kehu.customer.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** What a mail says, as text and as HTML. */
record Mail(String text, String html) {

  static Mail of(MimeMessage mail) throws MessagingException, IOException {
    return new Mail(part(mail, "text/plain"), part(mail, "text/html"));
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return String.valueOf(part.getContent()).replace("\r\n", "\n");
    }
    if (part.getContent() instanceof Multipart parts) {
      for (int at = 0; at < parts.getCount(); at++) {
        String found = part(parts.getBodyPart(at), type);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return "";
  }
}
