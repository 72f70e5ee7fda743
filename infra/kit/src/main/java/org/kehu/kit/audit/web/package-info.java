/** The trail over HTTP, for the auditor. */
@NullMarked
package org.kehu.kit.audit.web;

import org.jspecify.annotations.NullMarked;
