package org.qualoop.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;

/**
 * A Camunda engine and nothing else, on a database of the same kind with the same history: starts the very diagrams of
 * the house with delegates that do nothing, as many as asked, and prints the milliseconds until all reached their user
 * tasks, and those of processor time.
 * Arguments: folder for the database, number of starts, client threads.
 */
public final class BareEngine {

    static final String[] DIAGRAMS = {
        "processes/complaint/customer-case.bpmn",
        "processes/complaint/compensation-limit.dmn",
        "processes/ncr/nonconformance.bpmn",
        "processes/ncr/assign-owner.dmn",
        "processes/ncr/containment.dmn"
    };

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private BareEngine() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        ProcessEngine engine = engine(Path.of(args[0]));
        measure(engine, 100, Integer.parseInt(args[2]));
        Duration before = cpu();
        Duration took = measure(engine, Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        out.println("bare " + took.toMillis() + " " + cpu().minus(before).toMillis());
        engine.close();
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static Duration measure(ProcessEngine engine, int count, int clients) throws InterruptedException {
        long before = tasks(engine);
        Instant start = Instant.now();
        Clients.run(clients, count, i -> {
            String record = UUID.randomUUID().toString();
            engine.getRuntimeService().startProcessInstanceByKey("nonconformance", "N" + record, ncr());
            engine.getRuntimeService().startProcessInstanceByKey("customer-case", "C" + record, customerCase());
        });
        while (tasks(engine) - before < 2L * count) {
            Clients.pause(20);
        }
        return Duration.between(start, Instant.now());
    }

    private static long tasks(ProcessEngine engine) {
        return engine.getTaskService().createTaskQuery().taskAssigned().count();
    }

    private static Map<String, Object> ncr() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("severity", "MAJOR");
        variables.put("safety", false);
        variables.put("defectCode", "LEAKAGE");
        for (String name : new String[] {"orderNo", "sku", "lotNo", "category", "warehouse"}) {
            variables.put(name, null);
        }
        return variables;
    }

    private static Map<String, Object> customerCase() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("voice", "REVIEW");
        variables.put("category", null);
        variables.put("severity", "MAJOR");
        variables.put("priority", 75);
        return variables;
    }

    private static ProcessEngine engine(Path folder) throws IOException {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("bare") + ";MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        pool.setUsername("sa");
        pool.setPassword("");
        pool.setMaximumPoolSize(24);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P1826D");
        configuration.setJobExecutorActivate(true);
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(4);
        executor.setMaxPoolSize(8);
        executor.setQueueSize(32);
        executor.setMaxJobsPerAcquisition(12);
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(500);
        configuration.setJobExecutor(executor);
        configuration.setMetricsEnabled(false);
        configuration.setBeans(beans());
        ProcessEngine engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (String diagram : DIAGRAMS) {
            deployment.addString(diagram, text(diagram));
        }
        deployment.deploy();
        return engine;
    }

    private static Map<Object, Object> beans() throws IOException {
        Map<Object, Object> beans = new HashMap<>();
        for (String diagram : DIAGRAMS) {
            for (Matcher bean = DELEGATE.matcher(text(diagram)); bean.find(); ) {
                beans.put(bean.group(1), (JavaDelegate) execution -> {});
            }
        }
        beans.put("assignOwnerDelegate", (JavaDelegate) BareEngine::assign);
        return beans;
    }

    /** All that the diagrams need to go on. */
    private static void assign(DelegateExecution execution) {
        execution.setVariable("owner", "somebody");
        execution.setVariable("dueAt", Date.from(Instant.now().plusSeconds(86_400)));
        execution.setVariable("accepted", false);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = BareEngine.class.getResourceAsStream("/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
