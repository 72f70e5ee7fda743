package org.kehu.customer.form;

/** What something on a form is called. */
public record FormWords(String zh, String en) {}
