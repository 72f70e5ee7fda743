/** Business reports over HTTP. */
@NullMarked
package org.kehu.visit.businessreport.web;

import org.jspecify.annotations.NullMarked;
