package org.kehu.kit.crypto;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whose data a document type holds when it is not the document's own subject: its personal
 * fields are sealed with the key of {@code <collection>/<value of field>}, and are gone when that
 * subject is erased. Without a collection the field names the whole subject.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalOf {

  /** Collection of the subject; empty when the field says it. */
  String collection() default "";

  /** Stored field that names the subject. */
  String field();
}
