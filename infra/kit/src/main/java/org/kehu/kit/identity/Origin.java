package org.kehu.kit.identity;

import jakarta.servlet.http.HttpServletRequest;

/** From where a request came. */
final class Origin {

  /** Written by the gateway, which drops what callers claim under this name. */
  private static final String CLIENT_ADDRESS = "X-Kehu-Client-Address";

  private static final int LONGEST_ADDRESS = 45;

  private Origin() {}

  /** The caller's address as the gateway saw it; for a direct call that of the connection. */
  static String of(HttpServletRequest request) {
    String told = request.getHeader(CLIENT_ADDRESS);
    return told != null && isAddress(told) ? told : request.getRemoteAddr();
  }

  private static boolean isAddress(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ADDRESS
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
  }
}
