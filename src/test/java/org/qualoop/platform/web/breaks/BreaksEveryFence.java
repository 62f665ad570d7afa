package org.qualoop.platform.web.breaks;

import org.apache.camel.CamelContext;
import org.apache.ibatis.session.SqlSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.qualoop.testing.QualoopTest;

/** Does everything the architecture forbids; the rules are tested against it. */
@QualoopTest
public class BreaksEveryFence {

    ProcessEngine engine;
    SqlSession session;
    CamelContext camel;
}
