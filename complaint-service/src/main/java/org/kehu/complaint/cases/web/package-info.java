/** Cases over HTTP. */
@NullMarked
package org.kehu.complaint.cases.web;

import org.jspecify.annotations.NullMarked;
